import * as React from 'react';
import * as ReactDom from 'react-dom';
import * as strings from 'FindSupportWebPartStrings';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { fillsThePage } from '../shared/host/fillsThePage';
import { followTeams } from '../shared/theme/followTeams';
import { tokensOf } from '../shared/theme/tokens';
import { type FindSupportProperties, everyNeed, headingOf, hiddenNeeds } from './properties';
import { propertyPane } from './propertyPane';
import { FindSupportFrame } from './screens/FindSupportFrame';

/** Find support: everything that staff can turn to, with help in a crisis first. */
export default class FindSupportWebPart extends BaseClientSideWebPart<FindSupportProperties> {
  private theme: IReadonlyTheme | undefined;
  private teamsSpeaks = false;
  private leaveTeams: (() => void) | undefined;

  protected override async onInit(): Promise<void> {
    await super.onInit();
    this.properties.needsShown = everyNeed(this.properties);
    this.leaveTeams = followTeams(this.context, (theme) => {
      this.teamsSpeaks = true;
      this.show(theme);
      if (this.renderedOnce) this.render();
    });
  }

  public override render(): void {
    const { trust } = this.properties;
    const frame = React.createElement(FindSupportFrame, {
      heading: headingOf(this.properties),
      fillsThePage: fillsThePage(this.context),
      view: {
        context: this.context,
        theme: this.theme,
        trustOfPage: trust,
        hiddenNeeds: hiddenNeeds(this.properties),
      },
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
