import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { strykerPlugins } from '@stryker-mutator/vitest-runner';

/**
 * Stryker's own runner for Vitest, made to work with Vitest 5: that joins the names of suites and tests by ` > `, Stryker 9
 * picks the tests of a mutant by names joined by a space, so that none would be run and every mutant would survive.
 */
const [vitest] = strykerPlugins;

function joinedEitherWay(pattern) {
  return pattern && new RegExp(pattern.source.replaceAll(' ', '(?: > | )'));
}

function runner(injector) {
  const made = vitest.factory(injector);
  const init = made.init.bind(made);
  made.init = async () => {
    await init();
    for (const project of made.ctx.projects) {
      let picked;
      Object.defineProperty(project.config, 'testNamePattern', {
        configurable: true,
        enumerable: true,
        get: () => picked,
        set: (pattern) => {
          picked = joinedEitherWay(pattern);
        },
      });
    }
  };
  return made;
}
runner.inject = vitest.factory.inject;

const plugins = [declareFactoryPlugin(PluginKind.TestRunner, 'vitest-5', runner)];

export { plugins as strykerPlugins };
