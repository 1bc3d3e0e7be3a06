"""A form for new plans, and the admin site."""

from django.contrib import admin
from django.forms import modelform_factory
from django.http import HttpResponse, JsonResponse
from django.urls import path

from django_project.gym.models import Plan

PlanForm = modelform_factory(Plan, fields=["workout", "program", "log", "load", "favorite"])


def edit_plan(request, plan=None):
    instance = Plan.objects.get(id=plan) if plan else None
    form = PlanForm(request.POST or None, instance=instance)
    if not request.POST:
        return HttpResponse(str(form))
    if not form.is_valid():
        return JsonResponse(form.errors.get_json_data(), status=400)
    return JsonResponse({"id": form.save().id, "changed": form.changed_data})


urlpatterns = [
    path("plans/", edit_plan),
    path("plans/<int:plan>/", edit_plan),
    path("admin/", admin.site.urls),
]
