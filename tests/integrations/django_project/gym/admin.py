"""Plans in the admin site."""

from django.contrib import admin

from django_project.gym.models import Plan


@admin.register(Plan)
class PlanAdmin(admin.ModelAdmin):
    list_display = ("title", "workout", "load")
    readonly_fields = ("log",)
