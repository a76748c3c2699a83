import { app } from '@azure/functions';
import type { Programme } from '../../config/programme';
import type { Edges } from '../edges';

/**
 * Starts telemetry where the app runs in Azure and the programme says where traces go. It is a program of its own, so
 * that nothing of it is loaded anywhere else.
 */
export async function telemetryInTheCloud({ tracesAddress }: Programme, edges: Edges): Promise<void> {
  if (tracesAddress === undefined || process.env['WEBSITE_INSTANCE_ID'] === undefined) return;
  const { startTelemetry } = await import('./telemetry');
  startTelemetry(app.hook, tracesAddress, edges);
}
