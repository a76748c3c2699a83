import * as React from 'react';
import { Dropdown, ResponsiveMode } from '@fluentui/react';
import { Icon } from '../../shared/icons/Icon';
import { shortTrustName } from '../../shared/trusts/trustNames';
import styles from './DeskHeader.module.scss';

interface TrustChoiceProps {
  readonly trust: string;
  readonly trusts: readonly string[];
  readonly choose: (trust: string) => void;
}

/** The trust whose desk it is; a choice for those who work for several. */
export function TrustChoice({ trust, trusts, choose }: TrustChoiceProps): React.ReactElement {
  if (trusts.length < 2) return <span className={styles.trust}>{shortTrustName(trust)}</span>;
  return (
    <div className={styles.choice}>
      <Dropdown
        ariaLabel="Trust"
        options={trusts.map((key) => ({ key, text: shortTrustName(key) }))}
        selectedKey={trust}
        onChange={(_, option) => option && choose(String(option.key))}
        onRenderCaretDown={() => <Icon name="down" />}
        responsiveMode={ResponsiveMode.large}
      />
    </div>
  );
}
