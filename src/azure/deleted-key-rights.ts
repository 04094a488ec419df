/** Rights on the data plane, apart from its client: they are named also where it is never loaded. */
export const deletedKeyReadRight = 'Key Vault Reader on the vault, and a way through its firewall';
export const deletedKeyRecoverRight = 'Key Vault Crypto Officer on the vault, and a way through its firewall';
