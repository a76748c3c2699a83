import * as React from 'react';
import { Dropdown, ResponsiveMode, TextField } from '@fluentui/react';
import type { Need } from '../../../core/services/needs';
import { Icon } from '../../shared/icons/Icon';
import { trustOptions } from '../../shared/trusts/trustNames';
import styles from './Filters.module.scss';
import { largeDropdown, largeField } from './fluentSizes';

/** What somebody has typed and chosen. Without `trust` they have chosen none; `undefined` is every trust. */
export interface Wanted {
  readonly words: string;
  readonly needs: readonly Need[];
  readonly trust?: string | undefined;
}

interface FiltersProps {
  readonly wanted: Wanted;
  readonly trust: string | undefined;
  /** The needs that are offered. */
  readonly needs: readonly Need[];
  readonly change: (wanted: Wanted) => void;
}

const everyTrust = { key: '', text: 'All trusts' };
const options = [...trustOptions, everyTrust];

/** What services are found by. Each change shows at once; there is nothing to send. */
export function Filters({ wanted, trust, needs, change }: FiltersProps): React.ReactElement {
  return (
    <div role="search" className={styles.filters}>
      <div className={styles.words}>
        <TextField
          label="What do you need help with?"
          type="search"
          autoComplete="off"
          value={wanted.words}
          onChange={(_, words = '') => change({ ...wanted, words })}
          styles={largeField}
        />
      </div>
      <div className={styles.trust}>
        <Dropdown
          label="Trust"
          options={options}
          selectedKey={trust ?? everyTrust.key}
          onChange={(_, option) => change({ ...wanted, trust: option?.key === '' ? undefined : String(option?.key) })}
          onRenderCaretDown={() => <Icon name="down" />}
          responsiveMode={ResponsiveMode.large}
          styles={largeDropdown}
        />
      </div>
      <div className={styles.needs} role="group" aria-label="Show only">
        {needs.map((need) => (
          <button
            key={need}
            type="button"
            className={styles.need}
            aria-pressed={wanted.needs.includes(need)}
            onClick={() => change({ ...wanted, needs: toggled(wanted.needs, need) })}
          >
            {need}
          </button>
        ))}
      </div>
    </div>
  );
}

const toggled = (needs: readonly Need[], need: Need): Need[] =>
  needs.includes(need) ? needs.filter((other) => other !== need) : [...needs, need];
