# A server PostgreSQL of Debian's in a temporary folder, on a free port of loopback; sourced by .ci/run, which has set $work.

postgresql_programs=/usr/lib/postgresql/15/bin

# Installs the server where it is missing. Needs root and apt-get.
install_postgresql() {
  [ -x "$postgresql_programs/initdb" ] && return
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq || echo "package lists could not be renewed, going on with those at hand"
  apt-get install -y -qq --no-install-recommends postgresql-common >/dev/null
  # the package's own cluster is not needed and would take the usual port
  sed -i 's/^#\? *create_main_cluster *=.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
  apt-get install -y -qq --no-install-recommends postgresql >/dev/null
  [ -x "$postgresql_programs/initdb" ]
}

# Starts the server; its owner's login is then in $work/postgresql.url.
start_postgresql() {
  local home=$work/postgresql password port
  password=$(head -c 18 /dev/urandom | base64 | tr -d '+/=')
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  install -d -m 0700 -o postgres "$home"
  (umask 077 && printf '%s' "$password" >"$home.password")
  chown postgres "$home.password"
  as_postgres initdb -D "$home/data" -U owner -E UTF8 --locale=C.UTF-8 -A scram-sha-256 --pwfile="$home.password" >/dev/null
  as_postgres pg_ctl -D "$home/data" -l "$home/log" -w -t 60 start \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$home -c max_connections=200 -c fsync=off -c full_page_writes=off" >/dev/null
  printf 'postgresql://owner:%s@127.0.0.1:%s/postgres' "$password" "$port" >"$work/postgresql.url"
  as_postgres postgres --version
}

# Ends the server, whatever is still connected to it.
stop_postgresql() {
  [ -f "$work/postgresql/data/postmaster.pid" ] || return 0
  as_postgres pg_ctl -D "$work/postgresql/data" -m immediate -w -t 30 stop >/dev/null
}

as_postgres() {
  local program=$1
  shift
  (cd / && runuser -u postgres -- "$postgresql_programs/$program" "$@")
}
