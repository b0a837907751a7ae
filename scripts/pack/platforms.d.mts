export declare const platforms: Readonly<
  Record<
    string,
    {
      readonly os: string;
      readonly cpu: string;
      readonly program: string;
      readonly nodePackage?: string;
      readonly licencePackage?: string;
    }
  >
>;
export declare function platformOf(bytes: Buffer): string | undefined;
