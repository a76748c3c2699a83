import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { programme } from '../../config/programme';

const id = '7b1e0c52-6f0d-4a43-9c1f-2f6d1f0e7a11';
export const exampleAlias = 'ExampleWebPart';

const component = (componentId: string) => ({ type: 'component', id: componentId, version: '1.23.2' });

const manifest = {
  id,
  alias: exampleAlias,
  componentType: 'WebPart',
  version: '0.1.0',
  manifestVersion: 2,
  requiresCustomScript: false,
  loadLegacyFabricCss: false,
  supportedHosts: ['SharePointWebPart', 'SharePointFullPage', 'TeamsPersonalApp'],
  supportsThemeVariants: true,
  preconfiguredEntries: [
    {
      title: { default: 'Example' },
      description: { default: 'For tests' },
      properties: { heading: 'First heading', colour: 2, filters: { open: true }, size: 'small', big: false },
    },
  ],
  loaderConfig: {
    entryModuleId: 'example',
    internalModuleBaseUrls: ['https://localhost:4321/dist/'],
    scriptResources: {
      example: { type: 'path', path: 'example_0123456789abcdef.js' },
      '@microsoft/sp-webpart-base': component('974a7777-0990-4136-8fa6-95d80114c2e0'),
      '@microsoft/sp-property-pane': component('f9e737b7-f0df-4597-ba8c-3060f82380db'),
      '@microsoft/sp-http': component('c07208f0-ea3b-4c1a-9965-ac1b825211a6'),
    },
  },
};

/**
 * A web part as Heft builds one, by hand and small: it shows what the page gives it. Its buttons make the requests that
 * web parts make.
 */
const script = `
define('${id}_0.1.0', ['@microsoft/sp-webpart-base', '@microsoft/sp-property-pane', '@microsoft/sp-http'],
function (base, pane, http) {
  class ExampleWebPart extends base.BaseClientSideWebPart {
    render() {
      const { context, properties } = this;
      const facts = {
        ...properties,
        user: context.pageContext.user.displayName,
        web: context.pageContext.web.absoluteUrl,
        culture: context.pageContext.cultureInfo.currentUICultureName,
        mode: this.displayMode,
        inverted: this.inverted,
        teams: context.sdks.microsoftTeams && context.sdks.microsoftTeams.context.app.theme,
      };
      this.domElement.innerHTML = '<h2></h2><output id="facts"></output><output id="answer"></output>';
      this.domElement.querySelector('h2').textContent = properties.heading;
      this.domElement.querySelector('#facts').textContent = JSON.stringify(facts);
      window.exampleCalls = {
        api: async () => {
          const client = await context.aadHttpClientFactory.getClient('api://${programme.api.appId}');
          const answer = await client.get('${programme.api.origin}/api/me', http.AadHttpClient.configurations.v1);
          return (await answer.json()).name;
        },
        web: async () => {
          const address = facts.web + '/_api/web?$select=Title';
          return (await (await context.spHttpClient.get(address, http.SPHttpClient.configurations.v1)).json()).Title;
        },
        graph: async () => {
          const client = await context.aadHttpClientFactory.getClient('https://graph.microsoft.com');
          const answer = await client.get('https://graph.microsoft.com/v1.0/me', http.AadHttpClient.configurations.v1);
          return (await answer.json()).displayName;
        },
        elsewhere: () => fetch('https://elsewhere.example/').then(() => 'left', () => 'stopped'),
      };
    }
    onThemeChanged(theme) {
      this.inverted = theme.isInverted;
      if (this.renderedOnce) this.render();
    }
    getPropertyPaneConfiguration() {
      const colours = [{ key: 1, text: 'Red' }, { key: 2, text: 'Blue' }];
      const sizes = [{ key: 'small', text: 'Small' }, { key: 'large', text: 'Large' }];
      return { pages: [{ header: { description: 'What it shows' }, groups: [{ groupName: 'All', groupFields: [
        pane.PropertyPaneTextField('heading', { label: 'Heading', description: 'Shown on top' }),
        pane.PropertyPaneDropdown('colour', { label: 'Colour', options: colours }),
        pane.PropertyPaneCheckbox('filters.open', { text: 'Open now' }),
        pane.PropertyPaneToggle('big', { label: 'Big' }),
        pane.PropertyPaneChoiceGroup('size', { label: 'Size', options: sizes }),
        ...(window.exampleFields || []).map((field) => pane[field]('other', { label: 'Other' })),
      ] }] }] };
    }
  }
  return { default: ExampleWebPart };
});
`;

/** Writes the web part into a folder, as `dist/` holds what Heft built. */
export function writeExampleWebPart(folder: string): void {
  writeFileSync(path.join(folder, `${id}.manifest.json`), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'example_0123456789abcdef.js'), script);
  writeFileSync(path.join(folder, 'plain.js'), '// a script whose name says nothing of its content');
}
