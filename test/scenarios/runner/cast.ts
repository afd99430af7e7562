import { createHash } from 'node:crypto';
import { PARTNER_MODELS, type PartnerModel } from '../../../src/rulebook/terms';
import type { Scenario } from './scenario';

/** An enrollment that a name stands for. */
export interface NamedEnrollment {
  readonly tenantId: string;
  readonly model: PartnerModel;
}

/** The names of a scenario and the ids that they stand for: made from the name alone, so the same in every run. */
export class Cast {
  private readonly enrollments = new Map<string, PartnerModel[]>();
  private readonly namesByTenant = new Map<string, string>();

  constructor(private readonly scenario: Scenario) {
    for (const name of Object.keys(scenario.cast)) this.namesByTenant.set(this.tenantId(name), name);
    for (const row of scenario.network.partners ?? []) {
      const name = String(row.tenantId);
      this.enrollments.set(name, [...(this.enrollments.get(name) ?? []), row.model as PartnerModel]);
    }
  }

  /** Tenant ID of a partner or customer. */
  tenantId(name: string): string {
    const digits = this.digest('tenant', name);
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
  }

  /** Location ID that a partner has, or would have. */
  locationId(name: string): string {
    return String(1_000_000 + (Number.parseInt(this.digest('location', name).slice(0, 10), 16) % 9_000_000));
  }

  /** Global PartnerID of a company; a partner's own company bears the partner's name unless the scenario says otherwise. */
  companyId(name: string): string {
    this.mustKnow(name);
    return `company ${name}`;
  }

  sku(name: string): string {
    this.mustKnow(name);
    return name;
  }

  /** The enrollment meant by "Nordlys", or by "Nordlys as DIRECT_BILL" where the tenant holds several. */
  enrollment(words: string): NamedEnrollment {
    const [name, model] = words.split(' as ');
    const models = this.modelsOf(name);
    if (model === undefined && models.length === 1) return { tenantId: this.tenantId(name), model: models[0] };
    const named = PARTNER_MODELS.find((one) => one === model);
    if (!named || !models.includes(named)) throw new Error(`"${words}": say which of ${models.join(', ') || 'no enrollment'} with "as"`);
    return { tenantId: this.tenantId(name), model: named };
  }

  modelsOf(name: string): readonly PartnerModel[] {
    this.mustKnow(name);
    return this.enrollments.get(name) ?? [];
  }

  /** The name that a tenant has; with its model where the tenant holds several. */
  nameOf(tenantId: string, model?: PartnerModel): string {
    const name = this.namesByTenant.get(tenantId);
    if (name === undefined) throw new Error(`the answer speaks of ${tenantId}, which is nobody in the cast`);
    return model && this.modelsOf(name).length > 1 ? `${name} as ${model}` : name;
  }

  has(name: string): boolean {
    return name in this.scenario.cast;
  }

  mustKnow(name: string): void {
    if (!this.has(name)) throw new Error(`"${name}" is not in the cast`);
  }

  private digest(kind: string, name: string): string {
    this.mustKnow(name);
    return createHash('sha256').update(`${kind}/${name}`).digest('hex');
  }
}
