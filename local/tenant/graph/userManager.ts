import { NotImitated } from '../rules/refused';
import type { DirectoryObject } from '../storage/directoryObjects';
import type { Call } from './call';
import { type shownTo, typedTo } from './directoryBody';

type Show = ReturnType<typeof shownTo>;

/** Shows people with the manager that "$expand" asks for. Whoever has none is shown without the property. */
export function withManager(call: Call, show: Show): Show {
  const expand = call.query.get('$expand');
  if (expand === null) return show;
  const [, select = null] = /^manager(?:\(\$select=([\w,]+)\))?$/i.exec(expand) ?? notManager();
  return (object: DirectoryObject) => {
    const shown = show(object);
    const oid = object.kind === 'user' ? object.account.manager : undefined;
    const manager = oid === undefined ? undefined : call.storage.directoryObjects.byId(oid);
    return manager ? { ...shown, manager: typedTo(call, select)(manager) } : shown;
  };
}

function notManager(): never {
  throw new NotImitated('$expand on a person of anything but "manager", with or without its $select');
}
