const test = '(\\.test\\.tsx?$)'
/** The walls between the rooms: who may use what is explained in docs/decisions/0002-walls-between-features.md. */
module.exports = {
  forbidden: [
    {
      name: 'front-door-only',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/', pathNot: test },
      to: { path: '^app/features/', pathNot: ['^app/features/$1/', '^app/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^app/features/[^/]+/domain/', pathNot: test },
      to: {
        pathNot: [
          '^app/features/[^/]+/domain/',
          // The language in which registers are declared: data and types, as pure as the rules over them.
          '^app/features/registers/(declaration|words|spaces)\\.ts$',
          '^app/(law|regions|statistics|disclosure|statements|publishing|shared)/',
        ],
      },
    },
    {
      name: 'foundation-knows-no-feature',
      severity: 'error',
      from: {
        path: '^app/(ui|platform|law|regions|statistics|disclosure|statements|documents|publishing|shared)/',
        pathNot: test,
      },
      to: { path: '^app/features/' },
    },
    {
      name: 'libraries-are-pure',
      severity: 'error',
      from: { path: '^app/(law|regions|statistics|disclosure|statements|documents|publishing|shared)/', pathNot: test },
      to: { path: '^app/(platform|ui|features|i18n)/' },
    },
    {
      name: 'gate-by-its-front-door',
      severity: 'error',
      from: { pathNot: '^(app/disclosure|bench)/' },
      to: { path: '^app/disclosure/', pathNot: '^app/disclosure/index\\.ts$' },
    },
    {
      name: 'benchmarks-use-the-tables-of-the-tests',
      severity: 'error',
      from: { path: '^bench/' },
      to: { path: '^app/disclosure/', pathNot: '^app/disclosure/(index\\.ts$|testing/)' },
    },
    {
      name: 'platform-and-ui-stand-apart',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: test },
      to: { path: '^app/platform/' },
    },
    {
      name: 'islands-stay-in-the-browser',
      severity: 'error',
      from: { path: '\\.island\\.tsx?$' },
      to: { path: '^app/', pathNot: ['\\.island\\.tsx?$', '^app/(ui|shared|i18n)/'] },
    },
    {
      name: 'thread-and-identity-know-no-feature',
      severity: 'error',
      from: { path: '^app/features/(thread|identity|lists)/', pathNot: test },
      to: { path: '^app/features/(?!thread|identity|lists)' },
    },
    {
      name: 'plan-stands-below-the-work',
      severity: 'error',
      from: { path: '^app/features/plan/', pathNot: test },
      to: { path: '^app/features/(monitor|registers|effects|accounting|reports|decisions|participation|site)/' },
    },
    {
      name: 'registers-stand-below-monitor',
      severity: 'error',
      from: { path: '^app/features/registers/', pathNot: test },
      to: { path: '^app/features/(monitor|effects|accounting|reports|decisions|participation|site)/' },
    },
    {
      name: 'monitor-stands-below-reports',
      severity: 'error',
      from: { path: '^app/features/monitor/', pathNot: test },
      to: { path: '^app/features/(effects|accounting|reports|decisions|participation|site)/' },
    },
    {
      name: 'effects-stand-below-reports',
      severity: 'error',
      from: { path: '^app/features/effects/', pathNot: test },
      to: { path: '^app/features/(accounting|reports|decisions|participation|site)/' },
    },
    {
      name: 'accounting-stands-below-reports',
      severity: 'error',
      from: { path: '^app/features/accounting/', pathNot: test },
      to: { path: '^app/features/(reports|site)/' },
    },
    {
      name: 'nothing-stands-on-site',
      severity: 'error',
      from: { path: '^app/features/(?!site)', pathNot: test },
      to: { path: '^app/features/site/' },
    },
    {
      name: 'test-help-stays-in-tests',
      severity: 'error',
      from: { pathNot: [test, '/testing/', '^tests/', '^db/seed/', '^bench/'] },
      to: { path: '(/testing/|^tests/)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
}
