/** The part of ncc's API that the build uses; the package ships no types. */
declare module '@vercel/ncc' {
  interface StatsModule {
    readonly type?: string;
    /** Path below the repository; ends in `+ 2 modules` where webpack concatenated as many into this one. */
    readonly name?: string;
    /** Absolute path of the module's file, if it has one. */
    readonly nameForCondition?: string | null;
    /** The modules that webpack concatenated into this one. */
    readonly modules?: readonly StatsModule[];
  }
  interface Bundle {
    readonly code: string;
    /** Additional files by name: one for each dynamic import, and files that packages reference by path. */
    readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>;
    readonly stats: {
      toJson(options: Readonly<Record<string, unknown>>): { readonly modules?: readonly StatsModule[] };
    };
  }
  interface Options {
    readonly cache: boolean;
    readonly minify: boolean;
    readonly sourceMap: boolean;
    readonly quiet: boolean;
    /** Packages excluded from the bundle, each with the name that is imported instead at run time. */
    readonly externals: Readonly<Record<string, string>>;
  }
  export default function ncc(entry: string, options: Options): Promise<Bundle>;
}
