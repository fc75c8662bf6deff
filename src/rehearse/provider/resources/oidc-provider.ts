import type { OidcProvider } from "../../cloud/iam";
import { computed, filledIn, ID, required, TAGS, type BlockSchema } from "../../schema/schema";
import { mapOf, textOf, textsOf, type TfObject } from "../../schema/value";
import { failure, success, type Result } from "../problem";
import type { Connection, DataSourceType, ResourceType } from "../resource-type";
import { serviceProblem } from "../service-problem";
import { withoutDefaults } from "../tags";

/** `https://` off and no slash at the end. */
const bare = (url: string): string => url.replace(/^https:\/\//, "").replace(/\/$/, "");

const SCHEMA: BlockSchema = {
  attributes: {
    ...ID,
    ...TAGS,
    arn: computed("string"),
    client_id_list: required(["set", "string"]),
    thumbprint_list: filledIn(["list", "string"]),
    url: required("string", { forceNew: true, normalize: bare }),
  },
};

/** `aws_iam_openid_connect_provider`. Source: TF §10. */
export const oidcProvider: ResourceType = {
  type: "aws_iam_openid_connect_provider",
  schema: SCHEMA,

  create(planned, connection) {
    const url = bare(textOf(planned["url"]) ?? "");
    const created = connection.account.iam.createOidcProvider({ url, ...changeable(planned) });
    if (created.ok) return success(stateOf(created.value, planned, connection));
    return serviceProblem("IAM", "creating IAM OIDC Provider", "CreateOpenIDConnectProvider", created.error);
  },

  read(state, connection) {
    const provider = connection.account.iam.oidcProviders.get(textOf(state["id"]) ?? "");
    return success(provider ? stateOf(provider, state, connection) : null);
  },

  update(prior, planned, connection): Result<TfObject> {
    const { oidcProviders } = connection.account.iam;
    const existing = oidcProviders.get(textOf(prior["id"]) ?? "");
    if (!existing) return failure("updating IAM OIDC Provider: couldn't find resource");
    const provider = { ...existing, ...changeable(planned) };
    oidcProviders.set(provider.arn, provider);
    return success(stateOf(provider, planned, connection));
  },

  delete(state, { account }) {
    account.iam.oidcProviders.delete(textOf(state["id"]) ?? "");
    return success(null);
  },

  restore(state, { account }) {
    const arn = textOf(state["id"]) ?? "";
    account.iam.oidcProviders.set(arn, { arn, url: bare(textOf(state["url"]) ?? ""), ...changeable(state) });
  },

  import: (id) => success({ id }),
};

function changeable(planned: TfObject): Pick<OidcProvider, "clientIds" | "thumbprints" | "tags"> {
  return {
    clientIds: textsOf(planned["client_id_list"]),
    thumbprints: textsOf(planned["thumbprint_list"]),
    tags: mapOf(planned["tags_all"]),
  };
}

function stateOf(provider: OidcProvider, state: TfObject, connection: Connection): TfObject {
  return {
    ...state,
    id: provider.arn,
    arn: provider.arn,
    client_id_list: provider.clientIds,
    thumbprint_list: provider.thumbprints,
    url: provider.url,
    tags: withoutDefaults(provider.tags, connection, state["tags"] ?? null),
    tags_all: provider.tags,
  };
}

/** Data source `aws_iam_openid_connect_provider`: an issuer usually is in the account already. */
export const oidcProviderData: DataSourceType = {
  type: "aws_iam_openid_connect_provider",
  schema: {
    attributes: {
      ...ID,
      arn: filledIn("string"),
      client_id_list: computed(["list", "string"]),
      tags: filledIn(["map", "string"]),
      thumbprint_list: computed(["list", "string"]),
      url: filledIn("string"),
    },
  },

  read(config, { account }) {
    const arn = textOf(config["arn"]);
    const url = textOf(config["url"]);
    const found = [...account.iam.oidcProviders.values()].find(
      (provider) => provider.arn === arn || (url !== undefined && provider.url === bare(url)),
    );
    if (!found && url === undefined) return failure(`finding IAM OIDC Provider by arn (${arn ?? ""}): not found`);
    // A rehearsal knows only what it is told; an issuer that is asked for is taken to be there.
    const provider = found ?? {
      arn: `arn:${account.partition}:iam::${account.id}:oidc-provider/${bare(url ?? "")}`,
      url: bare(url ?? ""),
      clientIds: ["sts.amazonaws.com"],
      thumbprints: [],
      tags: {},
    };
    return success({
      ...config,
      id: provider.arn,
      arn: provider.arn,
      client_id_list: provider.clientIds,
      tags: provider.tags,
      thumbprint_list: provider.thumbprints,
      url: provider.url,
    });
  },
};
