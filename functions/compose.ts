import { bankHolidayOverrides } from '../config/bankHolidays';
import { contacts } from '../config/lists/contacts';
import type { ListDeclaration } from '../config/lists/defineList';
import { droppedAddresses } from '../config/lists/droppedAddresses';
import type { ListStore } from '../config/lists/listStore';
import { personNotes } from '../config/lists/personNotes';
import { reads } from '../config/lists/reads';
import { runs } from '../config/lists/runs';
import { sendingStops as stopsList } from '../config/lists/sendingStops';
import { statements as statementsList } from '../config/lists/statements';
import type { Programme } from '../config/programme';
import { trusts as configured } from '../config/trusts/programme';
import type { Trust } from '../config/trusts/trust';
import { workingCalendar } from '../core/calendar/workingDays';
import { entraKeys } from './access/entraKeys';
import { tokenCheck } from './access/tokenCheck';
import type { Gate } from './answers/answering';
import { cachedSecrets } from './cloud/cachedSecrets';
import type { DeskDeps } from './desk/deskDeps';
import { type Directory, graphDirectory } from './directory/directory';
import type { Edges } from './edges';
import { graphClient } from './graph/graphClient';
import { siteId } from './graph/siteId';
import type { ImportDeps } from './imports/importDeps';
import { importDesk } from './imports/importDesk';
import { intakeDrive, intakeLibrary } from './imports/intakeDrive';
import { ledger } from './ledger/ledger';
import { linkStore } from './links/linkStore';
import { graphListStore } from './lists/graphListStore';
import { graphMail } from './mail/mailSender';
import { notifyTexts } from './notify/textSender';
import type { PlanningDeps } from './planning/planContacts';
import { sealing, transportSealing } from './sealing/sealing';
import { addressHash } from './addresses/addressHash';
import { droppedAddressesIn } from './addresses/droppedAddresses';
import type { SendingDeps } from './sending/sendingDeps';
import { sendingStops } from './sending/sendingStops';
import { snapshotSource } from './snapshot/snapshotSource';
import type { StatementDeps } from './statements/receiveStatement';
import { countLeftBehind } from './statements/leftBehind';
import { statementStore } from './statements/statementStore';
import { contactQueueIn } from './storage/contactQueue';
import { underLease } from './storage/lease';
import type { StorageEdge } from './storage/storageEdge';

/** Everything that the functions of the service work with. */
export interface Service {
  readonly gate: Gate;
  readonly storage: StorageEdge;
  readonly directory: Directory;
  readonly imports: ImportDeps;
  readonly planning: PlanningDeps;
  readonly sending: SendingDeps;
  readonly statements: StatementDeps;
  readonly desk: DeskDeps;
}

/**
 * Builds the service for a programme: the only place where clients are made. It connects to nothing.
 * @param edges the last step to the outside
 * @param trusts those of the programme
 */
export function compose(programme: Programme, edges: Edges, trusts: readonly Trust[] = configured): Service {
  const { now, storage } = edges;
  const secrets = cachedSecrets(edges.secrets, now);
  const client = graphClient(edges);
  const serviceSite = siteId(client, programme.intranetOrigin, programme.sites.service);
  const intakeSite = siteId(client, programme.intranetOrigin, programme.sites.intake);
  const store = <const L extends ListDeclaration>(list: L): ListStore<L> => graphListStore(client, serviceSite, list);

  const directory = graphDirectory(client);
  const calendar = workingCalendar(bankHolidayOverrides);
  const same = {
    programme,
    trusts,
    calendar,
    now,
    ledger: ledger(store(contacts)),
    notes: store(personNotes),
    runs: store(runs),
  };
  const snapshot = snapshotSource(storage, trusts);
  const stops = sendingStops(store(stopsList));
  const links = linkStore({ storage, now }, programme.homeOrigin);
  const seal = sealing(edges.secrets, now);
  const hash = addressHash(secrets);
  const dropped = droppedAddressesIn(store(droppedAddresses), hash, now);
  const statements = statementStore(store(statementsList), seal);
  const drives = new Map(
    trusts.map(({ ods }) => [ods as string, intakeDrive(client, edges, intakeSite, intakeLibrary(ods))] as const),
  );

  const planning: PlanningDeps = {
    ...same,
    snapshot,
    alone: (work) => underLease(storage, 'plan', work),
  };
  const imports: ImportDeps = {
    trusts,
    storage,
    runs: same.runs,
    drive: (ods) => {
      const drive = drives.get(ods);
      if (drive === undefined) throw new Error('A trust that is none of the programme.');
      return drive;
    },
    now,
    log: () => undefined,
  };
  return {
    gate: {
      intranetOrigin: programme.intranetOrigin,
      checkToken: tokenCheck(programme, (tenantId) => entraKeys(tenantId, edges.fetch)),
    },
    storage,
    directory,
    imports,
    planning,
    sending: {
      ...same,
      snapshot,
      stops,
      links,
      texts: notifyTexts(edges, secrets, programme.textTemplateId),
      mail: graphMail(client),
      addressHash: hash,
      dropped,
      queue: contactQueueIn(storage),
    },
    statements: { ...same, links, statements, dropped, transport: transportSealing(edges.secrets, now) },
    desk: {
      ...same,
      directory,
      snapshot,
      statements,
      reads: store(reads),
      stops,
      imports: importDesk(imports),
      sealing: seal,
      addressHash: hash,
      dropped,
      links,
      answersLeftBehind: () => countLeftBehind(storage),
    },
  };
}
