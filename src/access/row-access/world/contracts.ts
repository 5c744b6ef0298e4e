import { sealFile } from '../../../platform/sealed-file.ts';
import type { Scribe } from '../scribe.ts';
import { otherProvider, provider } from './people.ts';

/** What both providers are paid by, and how one of them and the commissioner stand on an invoice. */
export async function addContracts(scribe: Scribe): Promise<void> {
  for (const name of [provider, otherProvider]) {
    await scribe.add('contracts', `of${name}`, {
      provider_id: scribe.id('organisations', name),
      edition: '2024-2025',
      number: `L-${name}`,
      from_on: '2024-01-01',
      to_on: '2025-12-31',
      support_unit: 'month',
      support_cents: 190_00,
      mentoring_cents: 40_00,
      counselling_cents: 60_00,
      supervision_cents: 65_00,
      group_cents: 240_00,
      payment_days: 14,
    });
  }
  const address = { registry_code: '80990011', street: 'Tamme 1', city: 'Tartu', postcode: '51001' };
  await scribe.add('billing_details', `of${provider}`, {
    organisation_id: scribe.id('organisations', provider),
    organisation_kind: 'provider',
    ...address,
    vat: 'exempt',
    vat_number: 'EE990000013',
    vat_reason: 'Sotsiaalteenus',
    iban: 'EE382200221020145685',
    reference_base: '12',
  });
  await scribe.add('billing_details', 'ofCommissioner', {
    organisation_id: scribe.id('organisations', 'commissioner'),
    organisation_kind: 'commissioner',
    ...address,
  });
  await addPacks(scribe);
}

/** A month that was sent, with a line of it sent back, and one that was approved and invoiced. */
async function addPacks(scribe: Scribe): Promise<void> {
  const key = Buffer.alloc(32, 1);
  const lines = [
    {
      key: `support:${scribe.id('families', 'foster')}`,
      ...{ service: 'support', detail: 'needs-based', specialists: ['supporter'], caseNumber: 'P-foster' },
      ...{
        familyKind: 'foster',
        municipality: 'involved',
        dates: ['2024-10-05'],
        forms: ['home'],
        minutes: 60,
      },
      ...{ participants: null, unit: 'day', units: 31, of: 31, percent: 100, rate: 19_000, amount: 19_000 },
      ...{ reasons: [], remarks: [] },
    },
  ];
  const add = (name: string, month: string, state: string) =>
    scribe.add('packs', name, {
      provider_id: scribe.id('organisations', provider),
      contract_id: scribe.id('contracts', `of${provider}`),
      month,
      version: 1,
      state,
      schedule: {
        ...{ provider, contract: `L-${provider}`, month, madeOn: '2024-11-05', lines },
        ...{ begun: [], ended: [], goingOn: 1 },
      },
      total_cents: 19_000,
      sheet_key: key,
      sent_by: scribe.id('memberships', 'manager'),
      sent_on: '2024-11-05',
      decided_by: state === 'sent' ? null : scribe.id('memberships', 'commissioner'),
      decided_on: state === 'sent' ? null : '2024-11-06',
    });
  await add('october', '2024-10', 'sent');
  await add('september', '2024-09', 'approved');
  await scribe.add('pack_returns', 'october', {
    pack_id: scribe.id('packs', 'october'),
    line_key: lines[0]?.key,
    reason: 'why',
    returned_by: scribe.id('memberships', 'commissioner'),
    returned_on: '2024-11-06',
  });
  const report = {
    family_id: scribe.id('families', 'foster'),
    data: { caseNumber: 'P-foster', supporter: 'supporter', meetings: [{ nextStep: 'x' }] },
    template_version: 1,
  };
  await scribe.add('pack_reports', 'made', {
    ...{ ...report, pack_id: scribe.id('packs', 'september') },
    supporter_id: scribe.id('memberships', 'supporter'),
  });
  await scribe.add('pack_reports', 'unmade', {
    ...{ ...report, pack_id: scribe.id('packs', 'october') },
    supporter_id: scribe.id('memberships', 'supporter'),
  });
  await scribe.add('pack_lists', 'september', {
    pack_id: scribe.id('packs', 'september'),
    group_id: scribe.id('support_groups', 'held'),
    edition: 2,
    provider_id: scribe.id('organisations', provider),
  });
  const of = { pack_id: scribe.id('packs', 'september') };
  const invoice = { ...of, kind: 'invoice', number: '12-2024-09', issued_on: '2024-11-06', data: {} };
  const keys = { xml_key: key, pdf_key: key, made_by: scribe.id('memberships', 'manager') };
  await scribe.add('invoices', 'september', { ...invoice, net_cents: 19_000, ...keys });
  // One that the access point refused, by the name of its invoice.
  await scribe.change('delete from invoice_deliveries', []);
  await scribe.add('invoice_deliveries', 'september', {
    invoice_id: scribe.id('invoices', 'september'),
    provider_id: scribe.id('organisations', provider),
    ...{ state: 'refused', settled_at: '2024-11-06', reason: 'x' },
  });
  const file = sealFile(Buffer.from('x'));
  await scribe.change('update packs set sheet_key = $1 where id = $2', [file.key, of.pack_id]);
  const paper = sealFile(Buffer.from('x'));
  await scribe.change(
    'update pack_reports set file_id = $2, size = $3, sha256 = $4, key = $5, sealed = $6 where id = $1',
    [scribe.id('pack_reports', 'made'), paper.id, paper.size, paper.sha256, paper.key, paper.sealed],
  );
  const { id, size, sha256, sealed } = file;
  await scribe.add('pack_files', 'september', { ...of, id, part: 'sheet', type: 'x', size, sha256, sealed });
}
