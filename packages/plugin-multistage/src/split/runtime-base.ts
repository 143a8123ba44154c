import type { Instruction } from '@dflint/parser';
import { parseImageReference } from '@dflint/semantics';
import type { CarriedOver } from './carry-over.ts';
import type { ContainerPrograms } from './container-program.ts';
import { MissingFact } from './missing-fact.ts';
import type { Recipe } from './recipe.ts';
import { STATIC_IMAGE, STATIC_USERS, platformOf, slimImage } from './runtime-images.ts';
import type { Platform } from './runtime-images.ts';
import type { SplitFacts } from './split-facts.ts';

/** What the runtime stage starts from, and what has to be added to it because its image lacks it. */
export interface RuntimeBase {
  image: string;
  packages: string[];
  packageManager: 'apk' | 'apt' | null;
  /** Whether the certificates of the builder have to be copied. */
  copiesCertificates: boolean;
}

/** Packages that hold nothing but what the static image has. */
const STATIC_CONTENT = /^(?:ca-certificates|tzdata)(?:[=~].*)?$/;
/** Users of the base images: Debian's and Alpine's base files, the Dockerfiles of node, nginx and .NET. */
const KNOWN_USERS = /^(?:root|nobody|www-data|daemon|bin|\d+|\$\{.*)$/;

/**
 * Chooses what the runtime stage starts from, as small as its needs allow. Installations of what a static image has
 * anyway are taken out of `carried`.
 * @throws MissingFact where the distribution of the builder, or a user, is not known.
 */
export function runtimeBase(
  facts: SplitFacts,
  recipe: Recipe,
  programs: ContainerPrograms,
  carried: CarriedOver,
  builder: Platform | null,
): RuntimeBase {
  const { instructions, image } = facts;
  const timeZone = instructions.some(
    item => item.type === 'EnvInstruction' && item.pairs.some(({ key }) => key.value === 'TZ'),
  );
  const { base } = recipe;
  if (base === 'static') {
    const installs = carried.items.flatMap(item =>
      item.inRuntime === 'whole' ? wholeInstall(item.instruction, facts) : item.packages,
    );
    const runs = carried.items.filter(
      ({ inRuntime, instruction }) =>
        inRuntime !== 'no' &&
        instruction.type === 'RunInstruction' &&
        wholeInstall(instruction, facts).length === 0,
    );
    const isBare =
      !programs.needsShell &&
      runs.length === 0 &&
      installs.every(name => STATIC_CONTENT.test(name)) &&
      !carried.items.some(
        ({ instruction, inRuntime }) => instruction.type === 'ShellInstruction' && inRuntime !== 'no',
      );
    const tools = [...programs.names].filter(name => /^(?:curl|wget|bash|tini|dumb-init)$/.test(name));
    if (isBare && tools.length === 0 && (facts.user === null || STATIC_USERS.test(facts.user))) {
      const needsContent = timeZone || installs.length > 0 || callsOut(facts);
      for (const item of carried.items) dropInstall(item, facts);
      const isAnonymous = facts.user === null || /^\d+(?::\d+)?$/.test(facts.user);
      const bare = !needsContent && isAnonymous ? 'scratch' : STATIC_IMAGE;
      return { image: bare, packages: [], packageManager: null, copiesCertificates: false };
    }
  }
  const text = typeof base === 'object' ? base.image : slimImage(platformFor(builder, facts), image);
  const reference = parseImageReference(text);
  const platform = typeof base === 'object' ? ((reference && platformOf(reference)) ?? builder) : builder;
  checkUser(facts, carried, reference?.name ?? '');
  const packageManager = platform === null ? null : platform.distribution === 'alpine' ? 'apk' : 'apt';
  const packages = extraPackages(
    facts,
    programs,
    carried,
    packageManager,
    typeof base === 'string' && timeZone,
  );
  const managers = carried.items.flatMap(item => item.packageManager ?? []);
  if (managers.some(manager => manager !== packageManager))
    throw new MissingFact(
      `how to install packages of ${managers.find(manager => manager !== packageManager)} on ${text}`,
    );
  const hasCertificates = /^(?:golang|rust|gcc|buildpack-deps|haskell)$/.test(image.name);
  const copiesCertificates =
    typeof base === 'string' &&
    platform?.distribution !== 'alpine' &&
    hasCertificates &&
    callsOut(facts) &&
    !carried.items.some(
      item =>
        item.packages.includes('ca-certificates') ||
        (item.inRuntime === 'whole' && wholeInstall(item.instruction, facts).includes('ca-certificates')),
    );
  return { image: text, packages, packageManager, copiesCertificates };
}

function platformFor(platform: Platform | null, { image }: SplitFacts): Platform {
  if (!platform) throw new MissingFact(`which distribution ${image.text} stands on`);
  return platform;
}

/** Servers, and programs that are given an address, may call out; others are taken not to. */
function callsOut({ instructions, sourceCode }: SplitFacts): boolean {
  return instructions.some(item => {
    if (item.type === 'ExposeInstruction') return true;
    const isSetting =
      item.type === 'EnvInstruction' ||
      item.type === 'CmdInstruction' ||
      item.type === 'EntrypointInstruction';
    return isSetting && /https?:\/\/|wss?:\/\//.test(sourceCode.getText(item));
  });
}

/** The packages of a RUN that does nothing but install; empty for any other instruction. */
function wholeInstall(instruction: Instruction, facts: SplitFacts): string[] {
  if (instruction.type !== 'RunInstruction') return [];
  const commands = facts.sourceCode.getCommands(instruction);
  const rest = commands.filter(
    ({ packages, command }) => !packages?.system && !/^(?:rm|set|echo)$/.test(command.name),
  );
  if (rest.length > 0) return [];
  return commands.flatMap(({ packages }) =>
    packages?.action === 'install' ? packages.packages.map(({ word }) => word.text) : [],
  );
}

function dropInstall(item: CarriedOver['items'][number], facts: SplitFacts): void {
  if (item.inRuntime === 'whole' && wholeInstall(item.instruction, facts).length > 0) {
    item.inRuntime = 'no';
    item.inBuilder = true;
  }
  item.packages = [];
  item.packageManager = null;
}

/** Programs that the container names and that the smaller image does not have, and time zones where TZ is set. */
function extraPackages(
  facts: SplitFacts,
  { names, main }: ContainerPrograms,
  { items }: CarriedOver,
  packageManager: RuntimeBase['packageManager'],
  timeZone: boolean,
): string[] {
  const there = new Set(
    items.flatMap(item => [
      ...item.packages,
      ...(item.inRuntime === 'whole' ? wholeInstall(item.instruction, facts) : []),
    ]),
  );
  const wanted = [...names].filter(name => {
    if (main.some(program => program.name === name) && !/^(?:curl|wget)$/.test(name)) return false;
    return packageManager === 'apk' ? /^(?:curl|bash)$/.test(name) : /^(?:curl|wget)$/.test(name);
  });
  if (timeZone) wanted.push('tzdata');
  return wanted.filter(name => !there.has(name));
}

function checkUser({ user, sourceCode }: SplitFacts, { items }: CarriedOver, image: string): void {
  const name = user?.split(':')[0];
  if (name === undefined || KNOWN_USERS.test(name)) return;
  if ((image === 'node' && name === 'node') || (/^(?:aspnet|runtime)$/.test(image) && name === 'app')) return;
  const isMade = items.some(item => {
    if (item.instruction.type !== 'RunInstruction' || item.inRuntime === 'no') return false;
    return sourceCode
      .getCommands(item.instruction)
      .some(
        ({ command }) =>
          /^(?:adduser|useradd)$/.test(command.name) && command.args.some(({ text }) => text === name),
      );
  });
  if (!isMade) throw new MissingFact(`how user ${name} comes into the image`);
}
