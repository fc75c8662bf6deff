/** Route 53's health check ids are UUIDs. */
export function isHealthCheckId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

/** Whether Route 53 would look the text up at all: 1 to 64 letters, digits and hyphens. */
export function canBeHealthCheckId(text: string): boolean {
  return /^[0-9A-Za-z-]{1,64}$/.test(text);
}
