import * as React from 'react';
import * as strings from 'OhDeskWebPartStrings';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { fillsThePage } from '../shared/host/fillsThePage';
import { ThemedWebPart } from '../shared/host/ThemedWebPart';
import type { OhDeskProperties } from './properties';
import { propertyPane } from './propertyPane';
import { OhDeskFrame } from './screens/OhDeskFrame';

/** The desk of the occupational health team: whom to ring today, what was sent, and whether it goes on. */
export default class OhDeskWebPart extends ThemedWebPart<OhDeskProperties> {
  protected override frame(): React.ReactElement {
    const { context, theme, properties } = this;
    return React.createElement(OhDeskFrame, {
      fillsThePage: fillsThePage(context),
      view: { context, theme, trustOfPage: properties.trust },
    });
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return propertyPane(strings);
  }
}
