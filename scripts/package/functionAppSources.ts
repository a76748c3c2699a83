/** A function app: what it is made from, by paths from the project's folder. */
export interface AppSource {
  readonly name: 'service' | 'home';
  /** The program, and by its name in the app what that loads besides. */
  readonly programs: Readonly<{ main: string } & Record<string, string>>;
  /** What every route begins with, without slashes; '' for nothing. The rest of host.json is the same for all. */
  readonly routePrefix: string;
}

/** Everything for staff, behind their sign-in. */
export const serviceApp: AppSource = {
  name: 'service',
  programs: { main: 'functions/service/main.ts', telemetry: 'functions/telemetry/telemetry.ts' },
  routePrefix: 'api',
};

/** The pages for people at home, without sign-in: an app of its own, so that it has no rights to anything. */
export const homeApp: AppSource = {
  name: 'home',
  programs: { main: 'functions/home/main.ts' },
  routePrefix: '',
};
