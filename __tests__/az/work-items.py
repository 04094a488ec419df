"""What Microsoft's client of Azure DevOps does with the local cloud's work items, as JSON."""

import json
import os

from azure.devops.connection import Connection
from azure.devops.v7_1.work_item_tracking.models import CommentCreate, JsonPatchOperation, Wiql
from azure.devops.v7_1.work_item_tracking.models import TeamContext
from msrest.authentication import BasicTokenAuthentication

project = os.environ["SYSTEM_TEAMPROJECT"]
credentials = BasicTokenAuthentication({"access_token": os.environ["SYSTEM_ACCESSTOKEN"]})
connection = Connection(base_url=os.environ["SYSTEM_COLLECTIONURI"].rstrip("/"), creds=credentials)
client = connection.clients_v7_1.get_work_item_tracking_client()


def field(name, value):
    return JsonPatchOperation(op="add", path=f"/fields/{name}", value=value)


states = client.get_work_item_type_states(project, "Task")
found = {"states": {each.name: each.category for each in states}}
made = client.create_work_item([field("System.Title", "Made by the client"), field("System.Tags", "cja-cmk")], project, "Task")
found["made"] = made.fields["System.State"]
client.add_work_item_comment(CommentCreate(text="A comment"), project, made.id, "markdown")
found["comments"] = [each.text for each in client.get_comments(project, made.id).comments]
query = "SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project AND [System.Tags] CONTAINS 'cja-cmk' ORDER BY [System.Id]"
listed = client.query_by_wiql(Wiql(query=query), team_context=TeamContext(project=project)).work_items
found["titles"] = [client.get_work_item(each.id, project).fields["System.Title"] for each in listed]
found["closed"] = client.update_work_item([field("System.State", "Closed")], made.id, project).fields["System.State"]
try:
    client.create_work_item([field("System.Title", "x")], project, "Nonsense")
except Exception as error:
    found["refused"] = type(error).__name__
print(json.dumps(found))
