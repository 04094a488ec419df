/** Some regions of Azure, with their display names. */

export interface Location {
  readonly name: string;
  readonly displayName: string;
  readonly geography: string;
}

export const locations: readonly Location[] = [
  { name: 'eastus', displayName: 'East US', geography: 'US' },
  { name: 'eastus2', displayName: 'East US 2', geography: 'US' },
  { name: 'westus', displayName: 'West US', geography: 'US' },
  { name: 'westus2', displayName: 'West US 2', geography: 'US' },
  { name: 'westus3', displayName: 'West US 3', geography: 'US' },
  { name: 'centralus', displayName: 'Central US', geography: 'US' },
  { name: 'northcentralus', displayName: 'North Central US', geography: 'US' },
  { name: 'southcentralus', displayName: 'South Central US', geography: 'US' },
  { name: 'canadacentral', displayName: 'Canada Central', geography: 'Canada' },
  { name: 'northeurope', displayName: 'North Europe', geography: 'Europe' },
  { name: 'westeurope', displayName: 'West Europe', geography: 'Europe' },
  { name: 'uksouth', displayName: 'UK South', geography: 'Europe' },
  { name: 'francecentral', displayName: 'France Central', geography: 'Europe' },
  { name: 'germanywestcentral', displayName: 'Germany West Central', geography: 'Europe' },
  { name: 'switzerlandnorth', displayName: 'Switzerland North', geography: 'Europe' },
  { name: 'swedencentral', displayName: 'Sweden Central', geography: 'Europe' },
  { name: 'australiaeast', displayName: 'Australia East', geography: 'Asia Pacific' },
  { name: 'japaneast', displayName: 'Japan East', geography: 'Asia Pacific' },
  { name: 'southeastasia', displayName: 'Southeast Asia', geography: 'Asia Pacific' },
];

/** `East US 2` is `eastus2`. */
export function regionName(given: string): string {
  return given.replaceAll(' ', '').toLowerCase();
}

export function findLocation(given: string): Location | undefined {
  return locations.find((location) => location.name === regionName(given));
}
