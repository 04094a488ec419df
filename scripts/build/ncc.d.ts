/** The part of ncc's API that the build uses; the package has no types of its own. */
declare module '@vercel/ncc' {
  interface StatsModule {
    readonly type?: string;
    /** Absolute path of the module's file, where it is one. */
    readonly nameForCondition?: string | null;
    /** The modules that webpack joined into this one. */
    readonly modules?: readonly StatsModule[];
  }
  interface Bundle {
    readonly code: string;
    /** Further files by name: one for each dynamic import, and what packages refer to by path. */
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
    /** Packages left out of the bundle, each with the name under which it is asked for at run time. */
    readonly externals: Readonly<Record<string, string>>;
  }
  export default function ncc(entry: string, options: Options): Promise<Bundle>;
}
