import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { RevenueKind } from '../../rulebook/terms';
import { Partner } from './Partner';

/** CSP billed revenue of an enrollment in one month. */
@Entity({ schema: 'core', name: 'revenue' })
@Check('revenue_month', 'extract(day FROM month) = 1')
@Check('revenue_kind', `kind IN ('CLOUD', 'PERPETUAL_SOFTWARE')`)
@Check('revenue_amount', `amount_usd <> 'NaN' AND abs(amount_usd) < 'Infinity'`)
export class Revenue {
  @PrimaryColumn({ type: 'uuid', name: 'partner_id', primaryKeyConstraintName: 'revenue_pkey' })
  @ForeignKey(() => Partner, { name: 'revenue_partner' })
  partnerId!: string;

  /** First day of the month. */
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'revenue_pkey' })
  month!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'revenue_pkey' })
  kind!: RevenueKind;

  /** US dollars, an exact decimal. */
  @Column({ type: 'numeric', name: 'amount_usd', precision: 20, scale: 4 })
  amountUsd!: string;
}
