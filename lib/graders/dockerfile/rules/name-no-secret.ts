import { type DockerRule, opinion, quote } from "../docker-rule";
import { instructionsAndTriggersOf } from "../instructions-of";

const parts = "api_key client_key password private secret token username".split(" ");
const names = new Set(
  "application_key aws_access_key_id ci_deploy_user docker_email facebook_app_id heroku_api_user okta_authn_groupid okta_client_orgurl okta_oauth2_clientid stripe_device_name travis_os_name travis_secure_env_vars travis_sudo".split(
    " ",
  ),
);

/** No ARG or ENV has a name that hadolint takes for a credential's. */
export const nameNoSecret: DockerRule = {
  id: "dockerfile/name-no-secret",
  ...opinion,
  aliases: ["DL3064"],
  group: "secret-in-metadata",
  *check(file) {
    for (const instruction of instructionsAndTriggersOf(file, "ARG", "ENV")) {
      // Of an ARG only the first name is looked at.
      const pairs = instruction.keyword === "ARG" ? instruction.pairs.slice(0, 1) : instruction.pairs;
      const hit = pairs.find(({ name }) => parts.some((part) => name.toLowerCase().includes(part)) || names.has(name.toLowerCase()));
      if (hit) yield { span: hit.nameSpan, data: { keyword: instruction.keyword, name: quote(hit.name) } };
    }
  },
};
