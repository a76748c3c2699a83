// npm run bench [contacts] [page] [tenant]: figures of speed, each beside something that does the same or less in the same run.
import { benchContacts } from './contacts';
import { benchPage } from './page';
import { benchTenant } from './tenant';

const benches = { contacts: benchContacts, page: benchPage, tenant: benchTenant };

async function main(names: readonly string[]): Promise<void> {
  for (const [name, bench] of Object.entries(benches)) {
    if (names.length === 0 || names.includes(name)) await bench();
  }
}

void main(process.argv.slice(2));
