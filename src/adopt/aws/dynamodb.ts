import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { readDynamodbExport, type RegistryItem } from "../owners/dynamodb";
import { ask, AwsFailure, clientConfig, plain, type AwsSettings } from "./settings";

/**
 * Reads the table in which external-dns keeps ownership.
 *
 * @throws AwsFailure when it cannot be read, or is another table
 */
export async function readTable(table: string, settings: AwsSettings): Promise<readonly RegistryItem[]> {
  const client = new DynamoDBClient(clientConfig(settings));
  const what = `the scan of the DynamoDB table ${table}`;
  try {
    const items = await ask(what, async () => {
      const found: unknown[] = [];
      const input = { TableName: table, ConsistentRead: true };
      for await (const page of paginateScan({ client }, input)) found.push(...plain<unknown[]>(page.Items ?? []));
      return found;
    });
    const read = readDynamodbExport(JSON.stringify({ Items: items }));
    if ("problem" in read) throw new AwsFailure(what, `it ${read.problem}`);
    return read;
  } finally {
    client.destroy();
  }
}
