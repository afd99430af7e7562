/**
 * The named cast of the demo network: the partners, customers and offers that the README, the saved queries and docs/demo-network.md speak
 * of. Keys and identifiers stay as they are from release to release. All names are made up; all domains end in .example.
 */
import type { PartnerModel } from '../../rulebook/terms';

/** A tenant with its enrollments; `locationId` null where it has none. */
export interface CastPartner {
  readonly tenantId: string;
  readonly models: readonly PartnerModel[];
  readonly name: string;
  readonly globalPartnerId: string;
  readonly country: string;
  readonly locationId: string | null;
  /** What the partner is there to show, in a sentence. */
  readonly story: string;
}

export interface CastCustomer {
  readonly tenantId: string;
  readonly name: string;
  readonly country: string;
  readonly story: string;
}

export interface CastOffer {
  readonly sku: string;
  readonly name: string;
  readonly story: string;
}

export const CAST_PARTNERS = {
  fjordlys: {
    tenantId: 'f67a73f9-1da3-4124-b74d-72e2bc80841b', models: ['INDIRECT_PROVIDER'], name: 'Fjordlys Distribusjon', country: 'NO',
    globalPartnerId: '90000101', locationId: '9000101',
    story: 'The largest distributor, in EUROPE, in good order; competes with Rhenania for the same resellers.',
  },
  rhenania: {
    tenantId: '0ce8b406-0b1c-4a96-91f5-dab20f4aa467', models: ['INDIRECT_PROVIDER'], name: 'Rhenania Cloud Handel', country: 'DE',
    globalPartnerId: '90000202', locationId: '9000202',
    story: 'The second distributor in EUROPE, in good order; shares resellers with Fjordlys.',
  },
  prairieStar: {
    tenantId: '245ea262-2012-42d6-b450-4ace4651d4cc', models: ['INDIRECT_PROVIDER'], name: 'Prairie Star Distribution', country: 'US',
    globalPartnerId: '90000303', locationId: '9000303',
    story: 'The distributor in the US region, approved for GCC; its region fell short of 30,000,000 USD at its check of 2026-05-01, '
      + 'so it is INELIGIBLE while sales go on.',
  },
  baobab: {
    tenantId: 'd7347079-d532-48e0-bf71-99d6f6e5148b', models: ['INDIRECT_PROVIDER'], name: 'Baobab Cloud Supply', country: 'KE',
    globalPartnerId: '90000404', locationId: '9000404',
    story: 'The distributor in AFRICA; since 2026-09-01 only 92 percent of its users pass MFA, so it may neither order nor invite '
      + 'until that is mended.',
  },
  quetzal: {
    tenantId: '9fc7c87b-e8e5-43e9-82e4-e4a1174a4488', models: ['INDIRECT_PROVIDER'], name: 'Quetzal Nube Mayorista', country: 'CO',
    globalPartnerId: '90000505', locationId: '9000505',
    story: 'The distributor in LATAM_CARIBBEAN; suspended since 2026-10-15 (bill more than 60 days overdue), which closes the region '
      + 'for its resellers.',
  },
  straitsLantern: {
    tenantId: '6352fef7-7de3-4695-86bf-97c05a8330d1', models: ['INDIRECT_PROVIDER'], name: 'Straits Lantern Distribution', country: 'SG',
    globalPartnerId: '90000606', locationId: '9000606',
    story: 'The distributor in ASIA_PACIFIC; credit used up since 2026-10-20. From 2025-12-01 to 2026-01-15 no MPA covered its region.',
  },
  tindvik: {
    tenantId: '2fbb1ed0-ed3c-41e9-81bf-3a517ef8389c', models: ['INDIRECT_RESELLER'], name: 'Tindvik IT', country: 'NO',
    globalPartnerId: '90001101', locationId: '9001101',
    story: 'In good order with two providers, Fjordlys and Rhenania: the reseller that may sell.',
  },
  smaholm: {
    tenantId: 'db5f5285-e930-4986-947b-52a0a119fa2c', models: ['INDIRECT_RESELLER'], name: 'Småholm Data', country: 'SE',
    globalPartnerId: '90001202', locationId: '9001202',
    story: 'Below 1,000 USD in twelve months (TTM) at its anniversary of 2026-06-01 and still: INELIGIBLE, though it may sell.',
  },
  kirkeby: {
    tenantId: 'c4460764-5355-4d93-8eae-3d122eda5c8f', models: ['INDIRECT_RESELLER'], name: 'Kirkeby Skyservice', country: 'DK',
    globalPartnerId: '90001303', locationId: '9001303',
    story: 'Enrolled 2026-03-12 and below 1,000 USD so far: not yet due, first check 2027-03-01.',
  },
  bruma: {
    tenantId: '69ad49d8-3d2d-43ab-a3b2-b34c280e26e2', models: ['INDIRECT_RESELLER'], name: 'Bruma Sistemas', country: 'ES',
    globalPartnerId: '90001404', locationId: '9001404',
    story: 'Suspended since 2026-09-14: existing subscriptions are managed, nothing new is sold.',
  },
  atelierNuage: {
    tenantId: 'f412961c-7595-4ef0-bfb0-6e5557468ede', models: ['INDIRECT_RESELLER'], name: 'Atelier Nuage Lyon', country: 'FR',
    globalPartnerId: '90001505', locationId: '9001505',
    story: 'Never accepted the MPA itself. Until 2025-09-30 the acceptance of its Belgian sister covered the region; since 2025-10-01 '
      + 'a reseller needs its own, so it may not sell.',
  },
  atelierWolk: {
    tenantId: '0fb7dd66-99dd-4795-bc4b-e1ae8404933c', models: ['INDIRECT_RESELLER'], name: 'Atelier Wolk Gent', country: 'BE',
    globalPartnerId: '90001505', locationId: '9001506',
    story: 'The Belgian sister account of Atelier Nuage Lyon, with an MPA of its own: may sell throughout.',
  },
  polder: {
    tenantId: 'a66273b4-558d-4f44-b8e7-3e2c71b97e0f', models: ['INDIRECT_RESELLER'], name: 'Polder Digitaal', country: 'NL',
    globalPartnerId: '90001606', locationId: '9001606',
    story: 'Its location ID stands in Belgium, its tenant in the Netherlands: same region is not enough.',
  },
  tafelberg: {
    tenantId: 'b72648ff-7f32-4b8f-bf34-a6e4cc964fc4', models: ['INDIRECT_RESELLER'], name: 'Tafelberg Cloud', country: 'ZA',
    globalPartnerId: '90001707', locationId: '9001707',
    story: 'Its only provider is Baobab in AFRICA; South Africa is a market of MECEE, so the partnership opens nothing.',
  },
  glenmorrow: {
    tenantId: '2485598e-d94e-40b5-b056-f0701b9e98f5', models: ['INDIRECT_RESELLER'], name: 'Glenmorrow Systems', country: 'GB',
    globalPartnerId: '90001808', locationId: '9001808',
    story: 'Rhenania invited it on 2026-10-19 and it has not accepted: an invitation opens nothing.',
  },
  olivar: {
    tenantId: 'b868f345-a2f8-4041-85e4-22757df09a0b', models: ['INDIRECT_RESELLER'], name: 'Olivar Informática', country: 'PT',
    globalPartnerId: '90001909', locationId: '9001909',
    story: 'Fjordlys removed it on 2026-07-01; it has no other provider. Its customers stayed with Fjordlys.',
  },
  nebelSohn: {
    tenantId: '2642bfbb-afba-4920-9d4e-6c4bb0b7e1a5', models: ['INDIRECT_RESELLER'], name: 'Nebel und Sohn IT', country: 'AT',
    globalPartnerId: '90002010', locationId: '9002010',
    story: 'Deauthorized for want of revenue on 2026-06-30: it may enroll again from 2027-06-30.',
  },
  isbre: {
    tenantId: '78611093-974f-4256-949e-113bdc95a4b6', models: ['INDIRECT_RESELLER'], name: 'Isbre Datatjenester', country: 'IS',
    globalPartnerId: '90002111', locationId: '9002111',
    story: 'Nobody recorded its revenue of May to July 2026 nor its security contact: INDETERMINATE, nothing is guessed.',
  },
  vistula: {
    tenantId: 'fa2c58cf-2d9e-4b01-96f7-f4587bd38a84', models: ['INDIRECT_RESELLER'], name: 'Vistula Start', country: 'PL',
    globalPartnerId: '90002212', locationId: '9002212',
    story: 'Applies to become a reseller since 2026-10-05: no signing authority, no provider, no MPA yet.',
  },
  corriente: {
    tenantId: '2aaf7a4a-0965-49aa-a6c7-4967c880b74c', models: ['INDIRECT_RESELLER'], name: 'Corriente Cloud', country: 'PA',
    globalPartnerId: '90002313', locationId: null,
    story: 'Has no location ID, so no order can name it as partner of record; its provider Quetzal is suspended as well.',
  },
  cedarHollow: {
    tenantId: 'b69a0745-865e-4784-b9e9-b29664c8765d', models: ['INDIRECT_RESELLER'], name: 'Cedar Hollow IT', country: 'US',
    globalPartnerId: '90002414', locationId: '9002414',
    story: 'In good order with Prairie Star; serves a GCC customer.',
  },
  savanna: {
    tenantId: '5709e405-a4f8-4d08-86ca-f04cb25dfd52', models: ['INDIRECT_RESELLER'], name: 'Savanna Byte', country: 'GH',
    globalPartnerId: '90002515', locationId: '9002515',
    story: 'In good order itself; its provider Baobab fails MFA, so orders wait since 2026-09-01.',
  },
  manilaArc: {
    tenantId: '4da9e0f7-409e-4bbb-aed4-808d1f53eb8c', models: ['INDIRECT_RESELLER'], name: 'Manila Arc Systems', country: 'PH',
    globalPartnerId: '90002616', locationId: '9002616',
    story: 'In good order itself; its provider Straits Lantern has no credit left, so renewals run and new orders do not.',
  },
  duna: {
    tenantId: '58220bac-4cb7-4b24-a06c-506703b22c81', models: ['INDIRECT_RESELLER'], name: 'Duna Rendszerház', country: 'HU',
    globalPartnerId: '90002717', locationId: '9002717',
    story: 'Its own registration number lapsed on 2026-08-01 and MFA stands at 97 percent: two requirements unmet at once.',
  },
  norrsken: {
    tenantId: '6f02824f-df4e-4166-9de1-870978513033', models: ['INDIRECT_RESELLER'], name: 'Norrsken Applied', country: 'SE',
    globalPartnerId: '90002818', locationId: '9002818',
    story: 'Wants to bill directly: 998,400 USD in twelve months, 1,600 short of the 1,000,000 asked since 2025-10-01. On 2025-09-30 '
      + 'it would have passed (300,000).',
  },
  alpenrand: {
    tenantId: 'ae77ca3c-6295-477c-a8e8-765adb0bf2a2', models: ['DIRECT_BILL'], name: 'Alpenrand Systemhaus', country: 'CH',
    globalPartnerId: '90003101', locationId: '9003101',
    story: 'Grandfathered at 640,000 USD: from 2025-10-01 not yet due, due on its anniversary 2026-09-01, unmet since.',
  },
  loireAzimut: {
    tenantId: '8be046b0-c20b-4a7f-b1f7-9035325471ff', models: ['DIRECT_BILL'], name: 'Loire Azimut', country: 'FR',
    globalPartnerId: '90003202', locationId: '9003202',
    story: 'Had 1,040,000 USD at its check of 2026-08-01 and has 960,000 today: not yet due until 2027-08-01.',
  },
  tramontana: {
    tenantId: 'a66a0725-f51b-4c54-815b-879e2017d130', models: ['DIRECT_BILL'], name: 'Tramontana Cloud', country: 'IT',
    globalPartnerId: '90003303', locationId: '9003303',
    story: 'Restricted since 2026-11-01, when it failed its anniversary check: more seats yes, add-ons and new orders no.',
  },
  brennholt: {
    tenantId: 'fba5913d-d741-42ad-849c-812d81852b2a', models: ['DIRECT_BILL', 'INDIRECT_RESELLER'], name: 'Brennholt Partner', country: 'DK',
    globalPartnerId: '90003404', locationId: '9003404',
    story: 'Was a reseller of Fjordlys first and is both today; what it acquired as reseller it serves as reseller only.',
  },
  mistral: {
    tenantId: 'ef0fbdfa-d086-4a02-85ce-52b12816ca66', models: ['DIRECT_BILL', 'INDIRECT_RESELLER'], name: 'Mistral Passage', country: 'FR',
    globalPartnerId: '90003505', locationId: '9003505',
    story: 'Gave up direct bill on 2024-07-01 and sells through Rhenania: with this tenant it cannot go back.',
  },
  harborlight: {
    tenantId: '7b55a382-e90f-4afb-91e9-d3eea174b7c2', models: ['DIRECT_BILL'], name: 'Harborlight Cloud', country: 'US',
    globalPartnerId: '90003606', locationId: '9003606',
    story: 'A direct bill partner in good order in the US region; its reach ends before Puerto Rico. Not approved for GCC.',
  },
  libertyRidge: {
    tenantId: '9c485d0c-fe81-4d9b-a19c-661ca388afc7', models: ['DIRECT_BILL'], name: 'Liberty Ridge Federal', country: 'US',
    globalPartnerId: '90003606', locationId: '9003607',
    story: 'The same company in the US Government cloud, validated: sells there and only there.',
  },
  schwarzwald: {
    tenantId: '1f4bade7-562e-4ed9-b5a7-9972ed9eed2b', models: ['DIRECT_BILL'], name: 'Schwarzwald Treuhand IT', country: 'DE',
    globalPartnerId: '90003707', locationId: '9003707',
    story: 'In the German cloud: serves the customers it has; no new customer since 2018-08-31.',
  },
  fenlandReach: {
    tenantId: '2e5e4db0-b6c3-4a20-9175-b880f74ea00d', models: ['DIRECT_BILL', 'INDIRECT_RESELLER'], name: 'Fenland Reach', country: 'GB',
    globalPartnerId: '90003808', locationId: '9003808',
    story: 'A reseller until 2026-02-10, direct bill since; short in everything that is checked yearly, but first checked 2027-02-01. '
      + 'Asks to become a provider; Microsoft has not appointed it.',
  },
  anatolia: {
    tenantId: 'ee2532b2-00f2-4dc2-ba11-2bda9c4c7b91', models: ['DIRECT_BILL'], name: 'Anadolu Bulut', country: 'TR',
    globalPartnerId: '90003909', locationId: '9003909',
    story: 'Much of its evidence was never recorded: INDETERMINATE, with the remedy to supply it.',
  },
  sertao: {
    tenantId: '95c9281a-0bf5-46ef-ba45-4053508fd1b3', models: ['DIRECT_BILL'], name: 'Sertão Nuvem', country: 'BR',
    globalPartnerId: '90004010', locationId: '9004010',
    story: 'Fails nearly everything at once and says so in one answer: support plan, MFA, designation, assessment, revenue, credit.',
  },
} as const satisfies Record<string, CastPartner>;
export type CastPartnerKey = keyof typeof CAST_PARTNERS;

export const CAST_CUSTOMERS = {
  lofotkyst: {
    tenantId: '42a2c45a-b2c3-400e-bc95-05c09afdc7a6', name: 'Lofotkyst Sjømat', country: 'NO',
    story: 'In good order; bought through Tindvik and Fjordlys, known to Rhenania too: both routes are open.',
  },
  havnelager: {
    tenantId: 'f1f886e6-75c4-4589-b7b7-6b68dc1b0cf7', name: 'Havnelageret Bergen', country: 'NO',
    story: 'Related to Tindvik and to Fjordlys, not to Rhenania: one route open, one closed (20002).',
  },
  wetherby: {
    tenantId: '1155d1aa-2471-41b4-87ae-538783dfe579', name: 'Wetherby and Lark Printing', country: 'GB',
    story: 'In the UK; Tindvik serves it through Fjordlys. Asked for a calling plan sold in few markets.',
  },
  odiloSchule: {
    tenantId: '336d81a2-60e4-4eaa-8dfd-eb1c077b56bc', name: 'Sankt Odilo Schulwerk', country: 'DE',
    story: 'Education, approved; may buy education and commercial offers.',
  },
  fyrlys: {
    tenantId: '86df3f5d-014f-4c2f-b841-36b064500272', name: 'Fyrlys Hjelpefond', country: 'NO',
    story: 'Nonprofit, approved since 2024-03-01.',
  },
  linden: {
    tenantId: 'd163e0cf-a66a-4c3e-b5aa-76c912cf99c4', name: 'Lindenhof Akademie', country: 'DE',
    story: 'Asked for education prices; vetting is in review since 2026-10-12.',
  },
  mapleFork: {
    tenantId: 'a1013c04-5a9f-44a7-a745-05328854887f', name: 'Town of Maple Fork', country: 'US',
    story: 'A GCC customer: may buy GCC offers and nothing else.',
  },
  fortAlder: {
    tenantId: 'f41338b1-1c87-4812-ba46-c4b31f6f40af', name: 'Fort Alder Logistics Agency', country: 'US',
    story: 'In the US Government cloud, out of reach for partners of the public cloud.',
  },
  rheinbund: {
    tenantId: '3ad4a401-c8d4-4694-a362-900b3a25df01', name: 'Rheinbund Archiv', country: 'DE',
    story: 'In the German cloud, which closed to new customers on 2018-08-31.',
  },
  jadeRiver: {
    tenantId: 'a3193b2b-7c52-41bf-8973-5ec7d1e13bef', name: 'Jade River Instruments', country: 'CN',
    story: 'In the cloud operated by 21Vianet, which the global program does not sell.',
  },
  quillon: {
    tenantId: '259b70ee-0965-4010-86a7-005b2e768df6', name: 'Quillon Comercio', country: 'ES',
    story: 'Its registration is in review (800073): no order until it has passed.',
  },
  vermell: {
    tenantId: '62de1afa-d55c-4380-ac5b-c9517ce89628', name: 'Vermell Importadora', country: 'ES',
    story: 'Its review ended with a rejection (800075).',
  },
  pessegueiro: {
    tenantId: '47a8dd71-793b-458d-b9be-d0842c932186', name: 'Pessegueiro Hotéis', country: 'PT',
    story: 'Has no customer agreement (13605).',
  },
  malom: {
    tenantId: '47e3040b-05e3-4f28-889c-e604c9875b56', name: 'Dunamenti Malomipar', country: 'HU',
    story: 'In a market that asks for a registration number, without one (600049).',
  },
  tindvikEiendom: {
    tenantId: '4e7ebe69-515b-45e2-84c6-c677fb96143d', name: 'Tindvik Eiendom', country: 'NO',
    story: 'An affiliate of Tindvik IT, which may not sell to itself.',
  },
  nimbusFjell: {
    tenantId: '5d8dbb02-b867-42b1-8b48-51122b04ec3c', name: 'Nimbus Fjell Drift', country: 'NO',
    story: 'The CSP tenant of another partner.',
  },
  cortica: {
    tenantId: '8a4889f3-7c5a-4282-874e-72e7de93defd', name: 'Alentejo Cortiça', country: 'PT',
    story: 'Was served by Olivar through Fjordlys; since 2026-07-01 only Fjordlys serves it.',
  },
  vadehav: {
    tenantId: '28d1aaaf-f31b-4962-8e97-3fb4993c9624', name: 'Vadehav Fisk', country: 'DK',
    story: 'Acquired by Brennholt as a reseller in 2020; cannot be served with its direct capability.',
  },
  limfjord: {
    tenantId: '49e45136-dc64-46cf-9cf5-247da49f0bc1', name: 'Limfjord Møbler', country: 'DK',
    story: 'Acquired by Brennholt as a direct bill partner.',
  },
  clermont: {
    tenantId: 'a522ee12-76ac-415e-bbd1-95a9f52097d1', name: 'Clermont Papeterie', country: 'FR',
    story: 'The customer of Atelier Nuage Lyon: ordered on 2025-09-30, not on 2025-10-01. Holds the legacy Azure offer from 2020.',
  },
  oudeWerf: {
    tenantId: '8d0ab460-ad26-4e45-a2e0-93afc78b5f6e', name: 'Oude Werf Logistiek', country: 'NL',
    story: 'The customer of Polder Digitaal.',
  },
  karoo: {
    tenantId: 'fc95ca48-9f0b-4c66-b598-033493c8518d', name: 'Karoo Citrus', country: 'ZA',
    story: 'The customer of Tafelberg Cloud: no provider reaches its market.',
  },
  islaVerde: {
    tenantId: 'b4b5375e-62b8-4f5a-bd85-c25dffe77c09', name: 'Farmacia Isla Verde', country: 'PR',
    story: 'In Puerto Rico, a market of LATAM_CARIBBEAN: out of reach for US partners.',
  },
  dolomia: {
    tenantId: 'f10a87f8-ef00-41ea-b52f-e0e26a9dea20', name: 'Dolomia Ceramiche', country: 'IT',
    story: 'The customer of Tramontana: more seats yes, add-on no.',
  },
  cascina: {
    tenantId: 'd65f374e-cdab-495b-8051-82e9e655697d', name: 'Cascina Verde', country: 'IT',
    story: 'Took the trial once: it cannot be had again (800066).',
  },
  volta: {
    tenantId: 'ca8a5fb9-e539-43d3-af66-aaa33614f683', name: 'Volta Lagoon Foods', country: 'GH',
    story: 'The customer of Savanna Byte.',
  },
  mactan: {
    tenantId: '6831b3c9-b29a-445d-af27-c69f50228b99', name: 'Mactan Shipyards', country: 'PH',
    story: 'The customer of Manila Arc Systems.',
  },
  orchidea: {
    tenantId: '0f04e0ab-2a5a-4221-8076-bc6a502d9c4d', name: 'Café Orquídea', country: 'PA',
    story: 'The customer of Corriente Cloud.',
  },
  ermita: {
    tenantId: '55bd6b4a-28c3-4c93-915f-85e0e0417e1e', name: 'Ermita Textil', country: 'ES',
    story: 'The customer of Bruma Sistemas: seats and orders wait while Bruma is suspended.',
  },
  stillwater: {
    tenantId: 'f3492ef8-50b9-4089-a47b-37c60e5f4593', name: 'Stillwater Lumber', country: 'US',
    story: 'The customer of Harborlight, in good order.',
  },
} as const satisfies Record<string, CastCustomer>;
export type CastCustomerKey = keyof typeof CAST_CUSTOMERS;

export const CAST_OFFERS = {
  workBusiness: {
    sku: 'WORK-BUSINESS', name: 'Workplace Business',
    story: 'Sold in every market, at most two at a time per customer.',
  },
  workEnterprise: {
    sku: 'WORK-ENTERPRISE', name: 'Workplace Enterprise',
    story: 'The base subscription, sold in every market.',
  },
  securityAddOn: {
    sku: 'WORK-SECURITY-ADDON', name: 'Workplace Security add-on',
    story: 'Needs Workplace Enterprise under it; ordered as ADD_ON only.',
  },
  trial: {
    sku: 'WORK-TRIAL', name: 'Workplace Business trial',
    story: 'Once ever per customer.',
  },
  workEducation: {
    sku: 'WORK-EDUCATION', name: 'Workplace for schools',
    story: 'Education segment.',
  },
  workNonprofit: {
    sku: 'WORK-NONPROFIT', name: 'Workplace for nonprofits',
    story: 'Nonprofit segment.',
  },
  workGcc: {
    sku: 'WORK-GCC', name: 'Workplace for government community',
    story: 'GCC: partner and customer must both be approved; US region only.',
  },
  workUsGov: {
    sku: 'WORK-USGOV', name: 'Workplace for US Government',
    story: 'Sold in the US Government cloud only.',
  },
  workGermany: {
    sku: 'WORK-GERMANY', name: 'Workplace in the German cloud',
    story: 'Sold in the German cloud only.',
  },
  callingPlan: {
    sku: 'CALLING-PLAN-GB', name: 'Domestic calling plan GB and IE',
    story: 'New commerce, sold in GB and IE only; any provider of EUROPE may buy it.',
  },
  callingPlanLegacy: {
    sku: 'CALLING-PLAN-GB-LEGACY', name: 'Domestic calling plan GB and IE (legacy)',
    story: 'Legacy: must exist in the market of the account that buys as well, so a provider in Norway cannot.',
  },
  marketplace: {
    sku: 'MKT-HARBOR-PLANNER', name: 'Harbor Planner',
    story: 'Marketplace offer exclusive to Fjordlys and Harborlight.',
  },
  azureLegacy: {
    sku: 'AZURE-LEGACY', name: 'Azure pay as you go (legacy)',
    story: 'Closed on 2021-07-21 except for customers that hold it with the same partner.',
  },
  azurePlan: {
    sku: 'AZURE-PLAN', name: 'Azure plan',
    story: 'Sold in most markets.',
  },
  azurePlanGcc: {
    sku: 'AZURE-PLAN-GCC', name: 'Azure plan for government community',
    story: 'From 2021-08-24, US region only.',
  },
  azureReservation: {
    sku: 'AZURE-RESERVATION-3Y', name: 'Azure reservation, three years',
    story: 'Not in the 108 excluded markets; needs an Azure plan.',
  },
  perpetual: {
    sku: 'SERVER-PERPETUAL', name: 'Server license, perpetual',
    story: 'Commercial perpetual software, since 2021-01-19.',
  },
  perpetualEducation: {
    sku: 'SERVER-PERPETUAL-EDU', name: 'Server license for schools, perpetual',
    story: 'Perpetual software for schools, since 2021-07-07.',
  },
  serverSubscription: {
    sku: 'SERVER-SUBSCRIPTION-3Y', name: 'Server license, three-year subscription',
    story: 'Software subscription, new commerce.',
  },
} as const satisfies Record<string, CastOffer>;
export type CastOfferKey = keyof typeof CAST_OFFERS;
