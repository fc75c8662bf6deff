import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { LocalBackend, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Backend, ProviderConfig, TerraformVersions } from "../config/config";
import { backendBlock } from "./backend";
import { jsonPieces } from "./json-pieces";
import { providerArguments, withVersions } from "./provider";
import { isResources, type AnyResources } from "./resources";
import { encode, type Value } from "./value";

/** Terraform blocks by kind and type, e.g. `resource` → `aws_route53_record` → name → arguments. */
export interface Blocks {
  readonly [kind: string]: { readonly [type: string]: Value | AnyResources };
}

/** Terraform blocks without labels by kind, e.g. `import`. */
export interface Lists {
  readonly [kind: string]: readonly Value[];
}

/** What every stack of kube53 is made with. */
export interface StackSettings {
  readonly backend: Backend;
  readonly provider: ProviderConfig;
  readonly versions?: TerraformVersions;
}

/**
 * A stack whose resources are literal data.
 *
 * Constructs and their tokens cost cdktf a fifth of a millisecond each, and a stack can have thousands of records, so
 * the resources join the output in one piece, after {@link encode} made every text harmless. Provider and backend are
 * the usual constructs, and whatever else a program adds to the stack is synthesized beside the records.
 */
export abstract class Kube53Stack extends TerraformStack {
  readonly #settings: StackSettings;

  /** @param aliases - providers besides the usual one, by the name under which blocks ask for them */
  constructor(
    scope: Construct,
    name: string,
    settings: StackSettings,
    aliases: Readonly<Record<string, ProviderConfig>> = {},
  ) {
    super(scope, name);
    this.#settings = settings;
    new AwsProvider(this, "aws", providerArguments(settings.provider));
    for (const [alias, provider] of Object.entries(aliases)) {
      new AwsProvider(this, `aws_${alias}`, { ...providerArguments(provider), alias });
    }
    // cdktf would add one with an absolute path, and the output would differ from machine to machine.
    new LocalBackend(this, { path: `../../../terraform.${name}.tfstate` });
    this.synthesizer = {
      synthesize: (session) => {
        const { synthesizedStackPath, workingDirectory } = session.manifest.forStack(this);
        mkdirSync(join(session.outdir, workingDirectory), { recursive: true });
        writePieces(join(session.outdir, synthesizedStackPath), jsonPieces(this.#assemble()));
      },
    };
  }

  /** The literal blocks of this stack. */
  protected abstract blocks(): Blocks;

  /** The literal blocks that have no name. */
  protected lists(): Lists {
    return {};
  }

  /** @returns Terraform JSON, keys sorted where kube53 writes them */
  override toTerraform(): object {
    return JSON.parse([...jsonPieces(this.#assemble())].join("")) as object;
  }

  #assemble(): TerraformJson {
    const base = super.toTerraform() as TerraformJson;
    for (const [kind, types] of Object.entries(this.blocks())) {
      const block = (base[kind] ??= {});
      for (const [type, named] of Object.entries(types)) {
        if (isResources(named) && named.isEmpty) continue;
        const encoded = !isResources(named) ? encode(named) : isRecord(block[type]) ? made(named) : named;
        if (isRecord(encoded) && !isResources(encoded) && Object.keys(encoded).length === 0) continue;
        block[type] = isRecord(encoded) && isRecord(block[type]) ? { ...block[type], ...encoded } : encoded;
      }
      if (Object.keys(block).length === 0) Reflect.deleteProperty(base, kind);
    }
    for (const [kind, entries] of Object.entries(this.lists())) {
      if (entries.length > 0) base[kind] = entries.map((entry) => encode(entry)) as unknown as TerraformJson[string];
    }
    const terraform = { ...base["terraform"] };
    delete terraform["backend"];
    const { backend, versions } = this.#settings;
    base["terraform"] = {
      ...withVersions(terraform, versions),
      ...(encode(backendBlock(backend, this.node.id)) as object),
    };
    (base["//"] as { metadata?: { backend?: string } } | undefined)!.metadata!.backend = backend.type;
    return sorted(base);
  }
}

interface TerraformJson {
  [kind: string]: { [type: string]: unknown };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function made(resources: AnyResources): Record<string, unknown> {
  return Object.fromEntries(resources.encoded());
}

function sorted(json: TerraformJson): TerraformJson {
  return Object.fromEntries(
    Object.keys(json)
      .sort()
      .map((key) => [key, json[key]!]),
  );
}

/** Large enough that calls cost nothing, small enough that memory does not grow with a stack. */
const CHUNK = 256 * 1024;

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, "w");
  try {
    let chunk = "";
    for (const piece of pieces) {
      chunk += piece;
      if (chunk.length < CHUNK) continue;
      writeAll(file, chunk);
      chunk = "";
    }
    writeAll(file, `${chunk}\n`);
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
