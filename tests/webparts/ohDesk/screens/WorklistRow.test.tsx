import * as React from 'react';
import { WorklistRow } from '../../../../webparts/ohDesk/screens/WorklistRow';
import { deskDay, deskRow } from '../../../made/desk';
import { rendered, textOf } from '../../../made/rendered';

const row = (changes: Partial<React.ComponentProps<typeof WorklistRow>> = {}): string =>
  rendered(
    <WorklistRow
      {...{ row: deskRow(), today: deskDay, opened: false, reachable: true, open: () => undefined }}
      {...changes}
    />,
  );

describe('a row of a worklist', () => {
  it('says who, what and by when, with a word beside the colour', () => {
    expect(textOf(row())).toBe(
      'Jon ExampleDomestic services Asked for physioDay 31 · answered today, 7:05am Due today',
    );
    expect(row()).toMatch(/class="status today"><svg[^>]*aria-hidden="true"/);
  });

  it('says nothing of a department where none is known', () => {
    const html = row({ row: deskRow({ department: '' }) });
    expect(textOf(html)).toMatch(/^Jon Example Asked/);
    expect(html).not.toContain('<span></span>');
  });

  it('is where the Tab key stops only when the arrows stand on it', () => {
    expect(row()).toContain('tabindex="0"');
    expect(row({ reachable: false })).toContain('tabindex="-1"');
  });

  it('says that its record is open', () => {
    expect(row({ opened: true })).toContain('aria-current="true"');
    expect(row()).not.toContain('aria-current');
  });

  it('shows a name as text, whatever is in it', () => {
    const html = row({ row: deskRow({ name: '<img src=x onerror=alert(1)>' }) });
    expect(html).not.toContain('<img');
  });
});
