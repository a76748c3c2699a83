import { type IPropertyPaneConfiguration, PropertyPaneDropdown } from '@microsoft/sp-property-pane';
import { trustOptions } from '../shared/trusts/trustNames';

/** What the owner of a page is offered to set. */
export function propertyPane(words: OhDeskWebPartStrings): IPropertyPaneConfiguration {
  const options = [{ key: '', text: words.FirstTrust }, ...trustOptions];
  return {
    pages: [
      {
        header: { description: words.PaneDescription },
        groups: [{ groupFields: [PropertyPaneDropdown('trust', { label: words.TrustLabel, options })] }],
      },
    ],
  };
}
