import { app } from '@azure/functions';
import { answering } from '../answers/answering';
import type { Service } from '../compose';
import { registerDesk } from '../desk/register';
import { registerImports } from '../imports/register';
import { registerPlanning } from '../planning/register';
import { registerSending } from '../sending/register';
import { registerStatements } from '../statements/register';
import { me } from './me';

/** Registers everything that the service does: the API, and what timers and queues start. */
export function registerService(service: Service): void {
  const { gate, directory, storage } = service;
  app.http('me', {
    route: 'me',
    methods: ['GET'],
    // The token is checked in code; a function key would say nothing about who asks.
    authLevel: 'anonymous',
    handler: answering(gate, (asker, _request, log) => me(directory, asker, log)),
  });
  registerDesk(gate, service.desk);
  registerImports(service.imports);
  registerPlanning(service.planning, storage);
  registerSending(service.sending);
  registerStatements(service.statements, storage);
}
