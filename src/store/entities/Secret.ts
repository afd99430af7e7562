import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What only this network's servers know: CURSOR, which cursors are signed with. */
@Entity({ schema: 'core', name: 'secret' })
export class Secret {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'secret_pkey' })
  name!: string;

  @Column({ type: 'text' })
  value!: string;
}
