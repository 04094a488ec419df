/** What the CI systems other than GitHub know about a job. */

/** A job of Azure Pipelines and its service connection. */
export interface AzurePipelinesState {
  organization: string;
  /** GUID. */
  organizationId: string;
  project: string;
  /** GUID of the service connection that the pipeline is allowed to use. */
  connectionId: string;
  issuer: string;
  /** What the connection's tokens present. */
  subject: string;
  /** `System.AccessToken` of the job. */
  accessToken: string;
}

/** A job of GitLab. */
export interface GitLabState {
  issuer: string;
  /** `group/project`. */
  project: string;
  /** Branch. */
  ref: string;
}
