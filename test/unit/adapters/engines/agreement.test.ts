import { agreementSetup } from '../../../support/agreement-setup.ts';
import { assertSameContent } from '../../../support/engine-agreement.ts';

describe('the engines', () => {
  const { read } = agreementSetup();
  for (const seed of [1, 2, 3, 4, 5]) {
    it(`read the same from CSV and Parquet, whatever the order of the rows (seed ${seed})`, async () => {
      assertSameContent(await read(seed));
    });
  }
});
