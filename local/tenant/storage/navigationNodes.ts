import type { Database } from '../../sqlite/database';
import type { Site } from './sites';

/** A link of a web's navigation. */
export interface NavigationNode {
  readonly id: number;
  /** The number of the bar or the node that it is below. */
  readonly parent: number;
  readonly properties: NodeProperties;
}

/** What clients set of it, by SharePoint's names. */
export interface NodeProperties {
  readonly Title: string;
  readonly Url: string;
  readonly IsVisible: boolean;
  readonly IsExternal: boolean;
  readonly OpenInNewWindow: boolean | null;
  readonly AudienceIds: readonly string[] | null;
}

/** The numbers of the two bars: on the left, and at the top. */
export const quickLaunch = 1025;
export const topNavigationBar = 1002;

/** The numbers of nodes are above those of what SharePoint has by itself. */
const numbersTaken = 2000;

interface NodeRow {
  readonly number: number;
  readonly parent: number;
  readonly properties: string;
}

/** The navigation of the webs. */
export class NavigationNodes {
  constructor(private readonly database: Database) {}

  /** The nodes directly below a bar or another node, in their order. */
  below(site: Site, parent: number): NavigationNode[] {
    const sql = 'SELECT * FROM navigationNode WHERE site = ? AND parent = ? ORDER BY position, number';
    return this.database.all<NodeRow>(sql, site.number, parent).map(nodeOf);
  }

  byId(site: Site, id: number): NavigationNode | undefined {
    const sql = 'SELECT * FROM navigationNode WHERE site = ? AND number = ?';
    const row = this.database.first<NodeRow>(sql, site.number, id - numbersTaken);
    return row && nodeOf(row);
  }

  /** Adds one behind the others. */
  add(site: Site, parent: number, properties: NodeProperties): NavigationNode {
    const number = this.database.run(
      `INSERT INTO navigationNode (site, parent, position, properties)
       SELECT ?1, ?2, coalesce(max(position), 0) + 1, ?3 FROM navigationNode WHERE site = ?1 AND parent = ?2`,
      site.number,
      parent,
      JSON.stringify(properties),
    );
    return { id: number + numbersTaken, parent, properties };
  }

  change({ id, properties }: NavigationNode, changes: Partial<NodeProperties>): void {
    const changed = JSON.stringify({ ...properties, ...changes });
    this.database.run('UPDATE navigationNode SET properties = ? WHERE number = ?', changed, id - numbersTaken);
  }

  /** Puts one behind another that is below the same, or before all others. */
  move(site: Site, node: NavigationNode, behind: NavigationNode | undefined): void {
    const others = this.below(site, node.parent).filter(({ id }) => id !== node.id);
    const at = behind ? others.findIndex(({ id }) => id === behind.id) + 1 : 0;
    this.database.write(() => {
      const sql = 'UPDATE navigationNode SET position = ? WHERE number = ?';
      for (const [index, { id }] of others.toSpliced(at, 0, node).entries())
        this.database.run(sql, index, id - numbersTaken);
    });
  }

  /** Takes one away, with all that is below it. */
  remove(site: Site, node: NavigationNode): void {
    this.database.write(() => {
      for (const below of this.below(site, node.id)) this.remove(site, below);
      this.database.run('DELETE FROM navigationNode WHERE number = ?', node.id - numbersTaken);
    });
  }
}

const nodeOf = ({ number, parent, properties }: NodeRow): NavigationNode => ({
  id: number + numbersTaken,
  parent,
  properties: JSON.parse(properties) as NodeProperties,
});
