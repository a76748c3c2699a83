import * as React from 'react';
import * as strings from 'FindSupportWebPartStrings';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { fillsThePage } from '../shared/host/fillsThePage';
import { ThemedWebPart } from '../shared/host/ThemedWebPart';
import { type FindSupportProperties, everyNeed, headingOf, hiddenNeeds } from './properties';
import { propertyPane } from './propertyPane';
import { FindSupportFrame } from './screens/FindSupportFrame';

/** Find support: everything that staff can turn to, with help in a crisis first. */
export default class FindSupportWebPart extends ThemedWebPart<FindSupportProperties> {
  protected override async onInit(): Promise<void> {
    await super.onInit();
    this.properties.needsShown = everyNeed(this.properties);
  }

  protected override frame(): React.ReactElement {
    const { context, theme, properties } = this;
    return React.createElement(FindSupportFrame, {
      heading: headingOf(properties),
      fillsThePage: fillsThePage(context),
      view: { context, theme, trustOfPage: properties.trust, hiddenNeeds: hiddenNeeds(properties) },
    });
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return propertyPane(strings);
  }
}
