# Runs a gate's steps, each with a heading, a time limit, its time and its share of the total; sourced by .ci/run.

failed_steps=()
passed_tests=0
failed_tests=0
times=()
running=

# step SECONDS HEADING COMMAND...: a failing step fails the run, and the steps after it still run.
step() {
  local limit=$1 heading=$2 status=0 started=$SECONDS failed_before=$failed_tests log
  shift 2
  log="$work/step-$((${#times[@]} + 1)).log"
  : >"$log"
  printf '\n=== %s\n' "$heading"
  timeout --kill-after=20 "$limit" "$@" </dev/null >"$log" 2>&1 &
  running=$!
  # the log and not a pipe, which a process left behind would hold open
  tail -n +1 -f --pid="$running" --sleep-interval=0.2 "$log" &
  wait "$running" || status=$?
  running=
  wait $! || true
  count_tests "$log"
  times+=("$(printf '%5d s  %s' $((SECONDS - started)) "$heading")")
  if ((status != 0)); then
    failed_steps+=("$heading")
    # a step that fails without a failing test counts as one
    ((failed_tests > failed_before)) || failed_tests=$((failed_tests + 1))
    ((status == 124)) && echo "--- not done within $limit s"
    echo "--- FAILED (exit $status) after $((SECONDS - started)) s: $heading"
  else
    echo "--- ok after $((SECONDS - started)) s"
  fi
  return 0
}

# Adds what the step's runners said of themselves: jest's "Tests: ..." lines and plain "N passed, N failed" ones.
count_tests() {
  local line
  while read -r line; do
    passed_tests=$((passed_tests + $(number_before passed "$line")))
    failed_tests=$((failed_tests + $(number_before failed "$line")))
  done < <(sed 's/\x1b\[[0-9;]*m//g' "$1" | grep -E '^(Tests: .* total|[0-9]+ passed, [0-9]+ failed)$' || true)
}

number_before() {
  local number
  number=$(grep -oE "[0-9]+ $1" <<<"$2" | head -1 | cut -d' ' -f1)
  echo "${number:-0}"
}

# Says what took how long and what failed; the last line is the true total.
summarize() {
  printf '\n=== Times\n'
  printf '%s\n' "${times[@]}"
  if ((${#failed_steps[@]} > 0)); then
    printf '\n=== Failed steps\n'
    printf '%s\n' "${failed_steps[@]}"
  fi
  printf '\n%d passed, %d failed\n' "$passed_tests" "$failed_tests"
  ((${#failed_steps[@]} == 0 && passed_tests > 0))
}
