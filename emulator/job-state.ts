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
  /** What the build service may do with work items in the project's area. */
  workItemPermission: 'none' | 'read' | 'write';
  workItems: WorkItemState[];
}

export interface WorkItemState {
  id: number;
  type: string;
  /** By reference name. */
  fields: Record<string, string>;
  /** GUID of who created it. */
  createdBy: string;
  createdAt: string;
  /** Fields whose text is Markdown. */
  markdown: string[];
  comments: { text: string; createdBy: string; createdAt: string; format: 'html' | 'markdown' }[];
}

/** A job of GitLab. */
export interface GitLabState {
  issuer: string;
  /** `group/project`. */
  project: string;
  /** Branch. */
  ref: string;
}
