import type { Rights } from '../../../../local/tenant/rules/basePermissions';
import { fullControl } from '../../../../local/tenant/rules/builtInRoles';

/** What was given to whom on one thing: the names of principals, each with its levels. */
type Given = Map<string, Set<number>>;

interface Place {
  readonly parent: string | undefined;
  own: Given | undefined;
}

/**
 * Permissions as one would do them by hand, to compare the tenant's with: each thing has its own or its parent's, and
 * somebody has what they, their groups and everyone were given. Limited Access is not in it.
 */
export class PermissionTree {
  private readonly places = new Map<string, Place>();
  private readonly groups = new Map<string, Set<string>>();
  private readonly admins = new Set<string>();

  /** @param parents each thing with what it is below; the first is below nothing */
  constructor(
    parents: Readonly<Record<string, string | undefined>>,
    private readonly masks: ReadonlyMap<number, Rights>,
  ) {
    for (const [name, parent] of Object.entries(parents))
      this.places.set(name, { parent, own: parent === undefined ? new Map() : undefined });
  }

  give(place: string, to: string, role: number): void {
    const given = this.holding(place);
    given.set(to, new Set([...(given.get(to) ?? []), role]));
  }

  take(place: string, from: string, role: number): void {
    this.holding(place).get(from)?.delete(role);
  }

  breakInheritance(place: string, copy: boolean, clearBelow: boolean, caller: string): void {
    const at = this.at(place);
    if (!at.own) {
      const inherited = [...this.holding(place)].map(([who, roles]) => [who, new Set(roles)] as const);
      at.own = new Map(copy ? inherited : [[caller, new Set([fullControl])]]);
    }
    if (clearBelow)
      for (const below of this.places.values()) if (this.inheritsFrom(below, place)) below.own = undefined;
  }

  reset(place: string): void {
    const at = this.at(place);
    if (at.parent !== undefined) at.own = undefined;
  }

  setMember(group: string, person: string, isIn: boolean): void {
    const members = this.groups.get(group) ?? new Set();
    if (isIn) members.add(person);
    else members.delete(person);
    this.groups.set(group, members);
  }

  setAdmin(who: string, isAdmin: boolean): void {
    if (isAdmin) this.admins.add(who);
    else this.admins.delete(who);
  }

  /** @returns `undefined` for an administrator, who may do everything */
  rights(place: string, person: string): Rights | undefined {
    const names = this.namesOf(person);
    if ([...this.admins].some((admin) => names.has(admin))) return undefined;
    const roles = [...names].flatMap((name) => [...(this.holding(place).get(name) ?? [])]);
    return roles.reduce((all, role) => all | (this.masks.get(role) ?? 0n), 0n);
  }

  /** A group may be in a group of the site, and is not in itself. */
  private namesOf(person: string): Set<string> {
    const names = new Set([person, 'everyone']);
    for (let before = -1; before !== names.size;) {
      before = names.size;
      for (const [group, members] of this.groups)
        if ([...members].some((member) => names.has(member))) names.add(group);
    }
    return names;
  }

  /** A web below with permissions of its own is not reached from here, nor is anything on it. */
  private inheritsFrom(below: Place, place: string): boolean {
    let at = below.parent;
    while (at !== undefined && at !== place) {
      if (at.startsWith('web') && this.at(at).own) return false;
      at = this.at(at).parent;
    }
    return at === place && !this.isWeb(below);
  }

  private isWeb(place: Place): boolean {
    return [...this.places].some(([name, one]) => one === place && name.startsWith('web'));
  }

  private holding(place: string): Given {
    const { own, parent } = this.at(place);
    if (own) return own;
    if (parent === undefined) throw new Error('The top has permissions of its own.');
    return this.holding(parent);
  }

  private at(place: string): Place {
    const at = this.places.get(place);
    if (!at) throw new Error(`There is no ${place}.`);
    return at;
  }
}
