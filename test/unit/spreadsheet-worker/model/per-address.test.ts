import { describe, expect, it } from 'vitest';
import { templateStep } from '../../../../src-renderer/match/template-steps.ts';
import type { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { addAddress, addressesOf, orderAddresses } from '../../../../src-shared/spreadsheet/address-order.ts';
import type { ColumnTarget } from '../../../../src-shared/spreadsheet/column-match.ts';
import { templateOf } from '../../../../src-shared/spreadsheet/template.ts';
import { modelOf, rowsOf } from './model-of.ts';

const header =
  'Name,Home Street,Home Street 2,Home City,Home State,Home Postal Code,Home Country,Business Street,Business City,Business State,Business Postal Code,Business Country';
const csv = `${header}
Ann,1 Oak St,Apt 2,Keene,NH,03431,,9 Mill Rd,Waco,TX,76710,
Bo,,,,,,,8 Elm St,Lyme,NH,03768,
Cy,,,,NH,,USA,7 Ash St,Ghent,,9000,Belgium
Di,5 Fir St,,,,,,6 Bay St,Waco,TX,76710,
Ed,N/A,,,,,,,Hanover,NH,03755,
Flo,,,,,,,,,,,
Gil,,,Hanover,NH,03755,,4 Ice St,Lyme,NH,03768,
`;

const addressesIn = (model: ImportModel) =>
  rowsOf(model).map(({ fields: { name, street, city, state, postalCode, country } }) =>
    [name, street.replaceAll('\n', ' / '), city, state, postalCode, country].filter((text) => text !== '').join(', '),
  );
const targetsIn = (model: ImportModel): ColumnTarget[] => model.snapshot().columns.map(({ target }) => target);

function withoutAddress(target: ColumnTarget): ColumnTarget {
  return target.kind === 'field' ? { kind: 'field', field: target.field, part: target.part } : target;
}

describe('people with an address in one of several groups of columns', () => {
  it('get the first that has a street, as a whole and nothing of another', async () => {
    expect(addressesIn(await modelOf(csv))).toEqual([
      'Ann, 1 Oak St / Apt 2, Keene, NH, 03431',
      'Bo, 8 Elm St, Lyme, NH, 03768',
      'Cy, 7 Ash St, Ghent, 9000, Belgium',
      // A street without a city is theirs, and Fix asks for the rest.
      'Di, 5 Fir St',
      'Ed, Hanover, NH, 03755',
      'Flo',
      // A place alone is no address as long as there is a street elsewhere.
      'Gil, 4 Ice St, Lyme, NH, 03768',
    ]);
  });

  it('get another one first when the user says so; columns that were turned round say who did it', async () => {
    const model = await modelOf(csv);
    await model.apply({ op: 'match', targets: [...orderAddresses(targetsIn(model), ['Business', 'Home'])] });
    expect(addressesIn(model).slice(0, 2)).toEqual([
      'Ann, 9 Mill Rd, Waco, TX, 76710',
      'Bo, 8 Elm St, Lyme, NH, 03768',
    ]);
    expect(model.snapshot().columns[1]?.match.reason.kind).toBe('chosen');
  });

  it('get none of an address that was left out, until it is taken again', async () => {
    const model = await modelOf(csv);
    const own = targetsIn(model);
    await model.apply({ op: 'match', targets: [...orderAddresses(own, ['Home'])] });
    expect(addressesIn(model)[1]).toBe('Bo');
    expect(targetsIn(model)[7]).toEqual({ kind: 'ignore' });
    expect(addAddress(targetsIn(model), own, 'Business')).toEqual(own);
  });

  it('may share a country, which is theirs where the address has none', async () => {
    const shared = 'Name,Home Street,Home City,Work Street,Work City,Work Country,Country';
    const model = await modelOf(
      `${shared}\nAnn,1 Oak,Ghent,,,,Belgium\nBo,,,2 Elm,Bonn,Germany,Belgium\nCy,,,3 Ash,Ghent,,\n`,
    );
    expect(addressesIn(model)).toEqual(['Ann, 1 Oak, Ghent, Belgium', 'Bo, 2 Elm, Bonn, Germany', 'Cy, 3 Ash, Ghent']);
  });

  it('have their whole address in one cell cut up only where it is the one that is used', async () => {
    const google = 'Name,Home Address Block,Home Street,Home City,Work Address Block,Work Street,Work City';
    const model = await modelOf(
      `${google}\nAnn,,1 Oak St,Keene,"2 Elm St, Waco, TX 76710",2 Elm St,Waco\nBo,,,,"3 Ash St, Lyme, NH 03768",3 Ash St,Lyme\n`,
    );
    expect(addressesIn(model)).toEqual(['Ann, 1 Oak St, Keene', 'Bo, 3 Ash St, Lyme, NH, 03768']);
    // Another address is no contradiction.
    expect(model.snapshot().columns.map(({ contradicted }) => contradicted)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('a template and several addresses', () => {
  const rest = { constants: [], leaveOut: [] };
  const openWith = async (targets: (model: ImportModel) => readonly ColumnTarget[], headers?: readonly string[]) => {
    const model = await modelOf(csv);
    const { columns, names } = model.snapshot();
    const known = headers ?? columns.map(({ header: name }) => name);
    const template = templateOf(known, { ...rest, names, targets: targets(model) });
    const step = templateStep(template, model.snapshot(), { source: 'remembered', name: '' });
    await model.apply(step);
    return { model, used: addressesOf(step.targets) };
  };

  it('keeps their order', async () => {
    const { used } = await openWith((model) => orderAddresses(targetsIn(model), ['Business', 'Home']));
    expect(used).toEqual(['Business', 'Home']);
  });

  it('of a file with one address takes the new one for those who lack it', async () => {
    const headers = header.split(',').slice(0, 7);
    const { model, used } = await openWith((own) => targetsIn(own).slice(0, 7).map(withoutAddress), headers);
    expect(used).toEqual(['Home', 'Business']);
    expect(addressesIn(model).slice(0, 2)).toEqual([
      'Ann, 1 Oak St / Apt 2, Keene, NH, 03431',
      'Bo, 8 Elm St, Lyme, NH, 03768',
    ]);
  });

  it('never mixes an address that it knows with one that it does not', async () => {
    const { model, used } = await openWith(
      () => [
        { kind: 'field', field: 'name', part: 0 },
        { kind: 'field', field: 'street', part: 0 },
        { kind: 'custom', key: 'Line 2' },
        { kind: 'field', field: 'state', part: 0 },
      ],
      header.split(',').slice(0, 4),
    );
    expect(used).toEqual([]);
    expect(addressesIn(model)[0]).toBe('Ann, 1 Oak St, Keene');
  });
});
