import type * as React from 'react';
import * as ReactDom from 'react-dom';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { followTeams } from '../theme/followTeams';
import { tokensOf } from '../theme/tokens';

/** A web part that is one React frame in the colours of its host: SharePoint's theme, or that of Teams once it speaks. */
export abstract class ThemedWebPart<Properties extends object> extends BaseClientSideWebPart<Properties> {
  protected theme: IReadonlyTheme | undefined;
  private teamsSpeaks = false;
  private leaveTeams: (() => void) | undefined;

  /** What it shows, by its context, theme and properties. */
  protected abstract frame(): React.ReactElement;

  protected override async onInit(): Promise<void> {
    await super.onInit();
    this.leaveTeams = followTeams(this.context, (theme) => {
      this.teamsSpeaks = true;
      this.show(theme);
      if (this.renderedOnce) this.render();
    });
  }

  public override render(): void {
    ReactDom.render(this.frame(), this.domElement);
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    if (!this.teamsSpeaks) this.show(theme);
  }

  protected override onDispose(): void {
    this.leaveTeams?.();
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  private show(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
    for (const [name, colour] of Object.entries(tokensOf(theme))) this.domElement.style.setProperty(name, colour);
  }
}
