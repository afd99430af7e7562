import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: what the whole network is, a number that grows with every change of it, and a stamp that every statement renews which writes to it. */
@Entity({ schema: 'core', name: 'network_state' })
@Check('network_state_singleton', 'singleton')
export class NetworkState {
  @PrimaryColumn({ type: 'boolean', default: true, primaryKeyConstraintName: 'network_state_pkey' })
  singleton!: true;

  @Column({ type: 'boolean', name: 'is_demo', default: false })
  isDemo!: boolean;

  @Column({ type: 'bigint', name: 'data_version', default: 0 })
  dataVersion!: string;

  @Column({ type: 'uuid', name: 'change_stamp' })
  changeStamp!: string;
}
