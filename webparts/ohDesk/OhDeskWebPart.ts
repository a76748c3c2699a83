import * as React from 'react';
import * as ReactDom from 'react-dom';
import * as strings from 'OhDeskWebPartStrings';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { fillsThePage } from '../shared/host/fillsThePage';
import { followTeams } from '../shared/theme/followTeams';
import { tokensOf } from '../shared/theme/tokens';
import type { OhDeskProperties } from './properties';
import { propertyPane } from './propertyPane';
import { OhDeskFrame } from './screens/OhDeskFrame';

/** The desk of the occupational health team: whom to ring today, what was sent, and whether it goes on. */
export default class OhDeskWebPart extends BaseClientSideWebPart<OhDeskProperties> {
  private theme: IReadonlyTheme | undefined;
  private teamsSpeaks = false;
  private leaveTeams: (() => void) | undefined;

  protected override async onInit(): Promise<void> {
    await super.onInit();
    this.leaveTeams = followTeams(this.context, (theme) => {
      this.teamsSpeaks = true;
      this.show(theme);
      if (this.renderedOnce) this.render();
    });
  }

  public override render(): void {
    const { context, theme, properties } = this;
    const frame = React.createElement(OhDeskFrame, {
      fillsThePage: fillsThePage(context),
      view: { context, theme, trustOfPage: properties.trust },
    });
    ReactDom.render(frame, this.domElement);
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    if (!this.teamsSpeaks) this.show(theme);
  }

  protected override onDispose(): void {
    this.leaveTeams?.();
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return propertyPane(strings);
  }

  private show(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
    for (const [name, colour] of Object.entries(tokensOf(theme))) this.domElement.style.setProperty(name, colour);
  }
}
