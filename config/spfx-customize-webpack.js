'use strict';

/**
 * What several web parts use is one chunk of its own, loaded once a page. It is so from the first web part on, so that
 * the second one changes nothing.
 */
const together = { fluent: /[\\/]node_modules[\\/]@fluentui[\\/]/, pnp: /[\\/]node_modules[\\/]@pnp[\\/]/ };

module.exports = (webpackConfiguration) => {
  webpackConfiguration.optimization.splitChunks = {
    chunks: 'async',
    cacheGroups: {
      default: false,
      defaultVendors: false,
      ...Object.fromEntries(Object.entries(together).map(([name, test]) => [name, { test, name, enforce: true }])),
    },
  };
};
