import { drawFte, drawSecondFte, drawStaffGroup, type StaffGroup } from '../calibration/staffGroups';
import type { Random } from '../random';
import { drawAddress, drawPostcode } from './addresses';
import { drawMobile, drawPersonalEmail, WorkMailboxes } from './contactDetails';
import { type Department, departmentsFor, place } from './departments';
import { lastNames, mensNames, womensNames } from './nameLists';
import type { Assignment, Person } from './person';

/** Women's share of NHS staff, roughly. Assumed. */
const womensShare = 0.77;

/** The spread of `proneness`: some people are absent far more often than others. Assumed. */
const pronenessSpread = 0.5;

/** Makes people up and gives them posts. Every number that it gives out is given out once. */
export class Hiring {
  private readonly mailboxes = new WorkMailboxes();
  /** The ODS codes of the trusts that people are hired for. */
  readonly trusts: readonly string[];
  private readonly departments: ReadonlyMap<string, readonly Department[]>;
  private people = 0;
  private employees = 0;
  private readonly offset: number;

  /** @param sizes heads by ODS code */
  constructor(
    sizes: ReadonlyMap<string, number>,
    private readonly random: Random,
  ) {
    this.trusts = [...sizes.keys()];
    this.departments = new Map([...sizes].map(([ods, heads]) => [ods, departmentsFor(heads)]));
    this.offset = random.between(0, 60_000_000);
  }

  /** A new person with one active post at the trust. */
  hire(ods: string): Person {
    const { random } = this;
    const woman = random.chance(womensShare);
    const firstName = random.pick(woman ? womensNames : mensNames);
    const lastName = random.pick(lastNames);
    const employee = this.nextEmployee();
    const reach = random.weighted<'both' | 'mobile' | 'email'>([
      ['both', 70],
      ['mobile', 20],
      ['email', 10],
    ]);
    const personalEmail = drawPersonalEmail(firstName, lastName, random);
    const mobile = drawMobile(random);
    return {
      identifier: this.nextIdentifier(),
      firstName,
      woman,
      proneness: Math.exp(pronenessSpread * random.normal()),
      assignments: [this.post(ods, employee, employee, drawStaffGroup(random), drawFte(random), firstName, lastName)],
      personalEmail: reach === 'mobile' ? '' : personalEmail,
      mobile: reach === 'email' ? '' : mobile,
      address: drawAddress(random),
      postcode: drawPostcode(random),
      permission: 'Y',
      inStaffFile: true,
    };
  }

  /** Gives the person a further post at the same trust: the same employee number with "-2" or the next. */
  addPost(person: Person, beside: Assignment): Assignment {
    const { trust, employee, staffGroup, lastName } = beside;
    const number = `${employee}-${person.assignments.filter((post) => post.employee === employee).length + 1}`;
    const post = this.post(trust, employee, number, staffGroup, drawSecondFte(this.random), person.firstName, lastName);
    person.assignments.push(post);
    return post;
  }

  /** Gives the person a post at another trust, ahead of the one held now: where they worked before. */
  addEarlierPost(person: Person, ods: string, now: Assignment): Assignment {
    const employee = this.nextEmployee();
    const post = this.post(ods, employee, employee, now.staffGroup, now.fte, person.firstName, now.lastName);
    person.assignments.unshift(post);
    return post;
  }

  /** Gives the person another last name on one of their posts, and the mailbox that goes with it. */
  rename(person: Person, post: Assignment, lastName: string): void {
    post.lastName = lastName;
    post.workEmail = this.mailboxes.next(post.trust, person.firstName, lastName);
  }

  private post(
    ods: string,
    employee: string,
    number: string,
    staffGroup: StaffGroup,
    fte: number,
    firstName: string,
    lastName: string,
  ): Assignment {
    const { department, supervisor } = place(this.departments.get(ods) ?? [], employee, this.random);
    const workEmail = this.mailboxes.next(ods, firstName, lastName);
    return {
      trust: ods,
      employee,
      number,
      staffGroup,
      fte,
      department,
      supervisor,
      status: 'Active',
      lastName,
      workEmail,
    };
  }

  // Both steps are primes that do not divide the range: each number comes once, and neighbours do not look alike.

  private nextIdentifier(): string {
    this.people += 1;
    return `U${10_000_000 + ((this.people * 32_452_843 + this.offset) % 90_000_000)}`;
  }

  private nextEmployee(): string {
    this.employees += 1;
    return String(20_000_000 + ((this.employees * 15_485_863 + this.offset) % 70_000_000));
  }
}
