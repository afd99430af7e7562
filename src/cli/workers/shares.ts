import type { DoorSetting } from '../../configuration';
import { QUERY_LIMITS } from '../../server/limits/queryLimits';

/** Connections of one process that questions may hold, and those it keeps for everything else. */
const WORKING_CONNECTIONS = 8;
const SPARE_CONNECTIONS = 2;
/** A worker that answers one request at a time would stand still whenever the database works. */
const FEWEST_WORKING = 2;
/** What one browser opens to one server. */
const CONNECTIONS_OF_A_BROWSER = 6;

/** Connections to the database that each of so many workers may hold. */
export function poolSizeOf(workers: number): number {
  return Math.max(Math.ceil(WORKING_CONNECTIONS / workers), FEWEST_WORKING) + SPARE_CONNECTIONS;
}

/**
 * What each of so many workers grants, so that all of them together grant what one process would. No share is so small that it refuses what a
 * client does alone: an operation of the highest cost that is allowed, or the connections of one browser.
 */
export function shareOf(door: DoorSetting, workers: number): DoorSetting {
  const share = (whole: number, least: number): number => Math.max(Math.ceil(whole / workers), Math.min(whole, least));
  return {
    ...door,
    costCapacity: share(door.costCapacity, QUERY_LIMITS.cost),
    costRefill: share(door.costRefill, 1),
    concurrency: share(door.concurrency, 1),
    connectionsPerAddress: share(door.connectionsPerAddress, CONNECTIONS_OF_A_BROWSER),
  };
}
