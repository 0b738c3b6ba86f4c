import { expect, test } from 'vitest';
import { compareAddress, deadlineAddress, tenderAddress } from '#kb/pages.ts';
import { openPage } from './page.ts';

test.each([
  ['/service-levels', 'levels'],
  [deadlineAddress, 'deadline'],
  [compareAddress, 'scorecard'],
  [tenderAddress, 'tender'],
  ['/blueprints/contracting-an-msp', 'checklist'],
])(
  'a link to %s that was cut off is told of on the first screen of a phone',
  async (address, name) => {
    const page = await openPage(`${address}#s=1.${name}.cut`, {
      viewport: { width: 360, height: 740 },
    });
    const fault = page.getByText('The link cannot be opened.');
    await fault.waitFor();
    const box = await fault.boundingBox();
    expect((box?.y ?? 740) + 40).toBeLessThan(740);
  },
);
