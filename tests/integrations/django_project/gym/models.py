"""Plans with a workout, and what may belong to it."""

from django.db import models

import backworkouts as bw
from backworkouts.integrations.django import DocumentField
from django_project.gym.catalogs import gym_catalog


def empty_workout():
    return bw.Workout("New")


class Plan(models.Model):
    title = models.CharField(max_length=50, default="Plan")
    workout = DocumentField(bw.Workout, default=empty_workout)
    program = DocumentField(bw.Program, null=True, blank=True)
    log = DocumentField(bw.Session, null=True, blank=True)
    load = DocumentField(bw.Load, "working load", null=True, blank=True)
    favorite = DocumentField(bw.Exercise, null=True, blank=True, catalog=gym_catalog)

    def __str__(self):
        return self.title
