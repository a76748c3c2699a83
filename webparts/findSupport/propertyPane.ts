import {
  type IPropertyPaneConfiguration,
  PropertyPaneCheckbox,
  PropertyPaneDropdown,
  PropertyPaneTextField,
} from '@microsoft/sp-property-pane';
import { needs } from '../../core/services/needs';
import { trustOptions } from '../shared/trusts/trustNames';

/** What the owner of a page is offered to set. */
export function propertyPane(words: FindSupportWebPartStrings): IPropertyPaneConfiguration {
  const everyTrust = { key: '', text: words.AllTrusts };
  const options = [everyTrust, ...trustOptions];
  return {
    pages: [
      {
        header: { description: words.PaneDescription },
        groups: [
          {
            groupFields: [
              PropertyPaneTextField('heading', { label: words.HeadingLabel, maxLength: 100 }),
              PropertyPaneDropdown('trust', { label: words.TrustLabel, options }),
            ],
          },
          {
            groupName: words.NeedsGroup,
            groupFields: needs.map((need) => PropertyPaneCheckbox(`needsShown.${need}`, { text: need })),
          },
        ],
      },
    ],
  };
}
