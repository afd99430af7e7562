import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A row as it was before it was ended, retired or retracted. */
@Entity({ schema: 'core', name: 'change_history' })
@Check('change_history_operation', `operation IN ('ENDED', 'RETIRED', 'RETRACTED')`)
export class ChangeHistory {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'change_history_pkey' })
  id!: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;

  @Column({ type: 'text' })
  operation!: 'ENDED' | 'RETIRED' | 'RETRACTED';

  @Column({ type: 'text' })
  entity!: string;

  @Column({ type: 'jsonb' })
  row!: Record<string, unknown>;
}
